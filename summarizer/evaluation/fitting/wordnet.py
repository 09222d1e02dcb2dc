"""Reduce WordNet 3.0 to what `summarizer.source.vocabulary` needs of it.

    python -m summarizer.evaluation.fitting wordnet DICT OUTPUT

DICT is the folder of its database files (index.noun, data.noun, noun.exc, …), as Debian's `wordnet-base` has
it in /usr/share/wordnet. Kept are words and pairs of words in lower case: their senses in order of frequency,
more general senses, opposites, words derived from each other, and the verbs that say something of their
object ("let her go", "made it public") or give it. The licence is kept beside the result.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_WORD = re.compile(r"[a-z]+(?:[-'][a-z]+)*(?:_[a-z]+)?")
_GENERAL, _SIMILAR, _OPPOSITE, _DERIVED = ("@", "@i"), ("&",), "!", ("+", "\\")
_MOST_SENSES = 8
_BASE = 16  # of the numbers in the database
# Sentence frames (wninput(5WN)): "something ----s something adjective/noun", "somebody ----s somebody
# something", "… somebody to INFINITIVE", "… somebody INFINITIVE".
_SAYING_OF_OBJECT = frozenset({5, 14, 24, 25})
_FRAME = re.compile(r" \+ (\d\d) ([0-9a-f]{2})(?= )")


def _kept(word: str) -> str:
    word = re.sub(r"\((?:a|p|ip)\)$", "", word).lower()
    return word if _WORD.fullmatch(word) else ""


def _synsets(folder: Path, part: str) -> Iterator[tuple[str, list[str], list[tuple[str, str, str]]]]:
    """Yield of each synset its id, its words, and its pointers (symbol, target, word numbers)."""
    for line in (folder / f"data.{_FILES[part]}").read_text(encoding="latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split("|")[0].split()
        count = int(fields[3], _BASE)
        words = [_kept(fields[4 + 2 * n]) for n in range(count)]
        start = 5 + 2 * count
        pointers = [
            (
                fields[start + 4 * n],
                f"{_part(fields[start + 4 * n + 2])}{fields[start + 4 * n + 1]}",
                fields[start + 4 * n + 3],
            )
            for n in range(int(fields[start - 1]))
        ]
        yield f"{part}{fields[0]}", words, pointers


def _framed(folder: Path) -> Iterator[str]:
    """Yield the verbs of which some kept sense stands in a frame that says something of its object."""
    senses = dict(_senses(folder, "v"))
    for line in (folder / f"data.{_FILES['v']}").read_text(encoding="latin-1").splitlines():
        fields = [] if line.startswith(" ") else line.split("|")[0].split()
        words = [_kept(word) for word in fields[4:][: 2 * int(fields[3], _BASE) : 2]] if fields else []
        for frame, which in _FRAME.findall(line.split("|")[0]) if words else ():
            number = int(which, _BASE)  # of a word; 0 stands for all
            framed = words[number - 1 : number] if number else words
            if int(frame) in _SAYING_OF_OBJECT:
                yield from (word for word in framed if f"v{fields[0]}" in senses.get(word, ()))


def _part(letter: str) -> str:
    return "a" if letter == "s" else letter


def _senses(folder: Path, part: str) -> Iterator[tuple[str, list[str]]]:
    for line in (folder / f"index.{_FILES[part]}").read_text(encoding="latin-1").splitlines():
        fields = line.split()
        if line.startswith(" ") or not _kept(fields[0]):
            continue
        yield fields[0], [f"{part}{offset}" for offset in fields[-int(fields[2]) :]][:_MOST_SENSES]


def _exceptions(folder: Path, part: str) -> Iterator[tuple[str, str]]:
    lines_of = (folder / f"{_FILES[part]}.exc").read_text(encoding="latin-1").splitlines()
    for form, base in {line.split()[0]: line.split()[1] for line in lines_of}.items():
        if _kept(form) and _kept(base):
            yield form, base


def lines(folder: Path) -> Iterator[str]:
    """Yield the database by lines: S senses, G general, O opposite, D derived, E exception, F frame.

    What is said of one word as several parts of speech stands in one line.
    """
    synsets = {id_: (words, pointers) for part in _FILES for id_, words, pointers in _synsets(folder, part)}
    numbers: dict[str, int] = {}
    readings: defaultdict[str, list[str]] = defaultdict(list)
    for part in _FILES:
        for word, ids in _senses(folder, part):
            shown = " ".join(str(numbers.setdefault(id_, len(numbers))) for id_ in ids)
            readings[f"S {word}"].append(f"{part} {shown}")
        for form, base in _exceptions(folder, part):
            readings[f"E {form}"].append(f"{part} {base}")
    yield from (f"{word} {', '.join(of_parts)}" for word, of_parts in readings.items())
    yield from {f"F v {verb} 1" for verb in _framed(folder)}
    pairs: defaultdict[str, set[str]] = defaultdict(set)
    for id_, (words, pointers) in synsets.items():
        general = [t for symbol, t, _ in pointers if symbol in (*_GENERAL, *_SIMILAR) and t in numbers]
        if general and id_ in numbers:
            yield f"G {numbers[id_]} {' '.join(str(numbers[target]) for target in general)}"
        for symbol, target, places in pointers:
            if (symbol != _OPPOSITE and symbol not in _DERIVED) or places == "0000":
                continue
            one = words[int(places[:2], _BASE) - 1]
            other = synsets[target][0][int(places[2:], _BASE) - 1]
            if one and other:
                kind = "O" if symbol == _OPPOSITE else "D"
                pairs[f"{kind} {id_[0]} {one}"].add(f"{target[0]} {other}")
                pairs[f"{kind} {target[0]} {other}"].add(f"{id_[0]} {one}")
    for word, others in pairs.items():
        yield f"{word} {', '.join(sorted(others))}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the reduced database, the same bytes for the same dictionary."""
    parser = argparse.ArgumentParser(
        prog="python -m summarizer.evaluation.fitting wordnet", description=__doc__
    )
    parser.add_argument("dictionary", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args(arguments)
    text = "\n".join(sorted(lines(options.dictionary)))
    options.output.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
