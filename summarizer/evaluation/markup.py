"""A notation to write gold articles in: the article with its annotation, no offset to count.

`python -m summarizer.evaluation.markup FILE... --output DIRECTORY` turns each into the JSON that
`load_gold` reads. The notation is described in `tests/data/gold/README.md`.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from summarizer.errors import InputError
from summarizer.evaluation.gold import (
    GoldArticle,
    GoldClaim,
    GoldFalseClaim,
    GoldNoSpeech,
    GoldQuantity,
    GoldQuotation,
    GoldSentence,
    GoldSpeaker,
    Place,
)
from summarizer.source.document import Direction, Qualifier
from summarizer.source.utterance import QuotationKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LABEL = re.compile(r"\[(\w+)\] ")
_MARK = re.compile(r"\{(?P<ids>[a-z]\d+(?:\+[a-z]\d+)*):|\}")
_QUOTATION = re.compile(r"(?P<id>q\d+) (?P<kind>\w+)(?: in (?P<within>q\d+))?(?: = (?P<name>.+))?")
_REFERENCES = re.compile(r"(?P<text>.*?)\s*\[(?P<labels>[\w ]*)\]")


def read_markup(source: str) -> GoldArticle:
    """Read one article in the notation. Raises InputError where the annotation does not fit the text."""
    source = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), source)
    head, *rest = re.split(r"^## ", source, flags=re.MULTILINE)
    header = {key: value.strip() for key, _, value in (line.partition(":") for line in _lines(head))}
    parts = {title.strip(): body for title, _, body in (part.partition("\n") for part in rest)}
    try:
        return _article(header, parts)
    except (KeyError, ValidationError) as error:
        raise InputError(f"{header.get('id', 'an article without id')}: {error}") from error


def _article(header: dict[str, str], parts: dict[str, str]) -> GoldArticle:
    body = _Body()
    body.read(parts["text"])
    body.wrap(int(header.get("wrap", "0")))
    quotations = [_quotation(body, line) for line in _lines(parts.get("quotations", ""))]
    claims = enumerate(_lines(parts.get("claims", "")), 1)
    false_claims = enumerate(_lines(parts.get("false", "")), 1)
    return GoldArticle(
        id=header["id"],
        language=header["language"],
        tags=tuple(tag.strip() for tag in header["tags"].split(",")),
        text=body.text,
        sentences=tuple(body.sentence(n) for n in range(len(body.sentences))),
        quotations=tuple(sorted(quotations, key=lambda quotation: quotation.fragments[0].start)),
        no_speech=tuple(_no_speech(body, line) for line in _lines(parts.get("no speech", ""))),
        quantities=tuple(_quantities(body, _lines(parts.get("quantities", "")))),
        claims=tuple(_claim(body, f"c{n}", line) for n, line in claims),
        false_claims=tuple(_false_claim(body, f"f{n}", line) for n, line in false_claims),
    )


@dataclass
class _Body:
    """The article as it is read: the text so far, and the places that its marks and labels name in it."""

    text: str = ""
    sentences: list[tuple[int, int]] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    marks: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    opened: list[tuple[str, int]] = field(default_factory=list)

    def read(self, source: str) -> None:
        """Take in one sentence a line, paragraphs between blank lines."""
        for line in source.strip("\n").split("\n"):
            if not line:
                self.text += "\n\n"
                continue
            self.text += "" if not self.text or self.text.endswith("\n") else " "
            start = len(self.text)
            self._read_line(line)
            self.sentences.append((start, len(self.text)))
        if self.opened:
            raise InputError(f"mark not closed: {self.opened}")

    def _read_line(self, line: str) -> None:
        if label := _LABEL.match(line):
            self.labels[label[1]] = f"S{len(self.sentences) + 1}"
            line = line[label.end() :]
        position = 0
        for mark in _MARK.finditer(line):
            self.text += line[position : mark.start()]
            position = mark.end()
            self._open_or_close(mark["ids"])
        self.text += line[position:]

    def _open_or_close(self, ids: str | None) -> None:
        if ids:
            self.opened.append((ids, len(self.text)))
            return
        opened, start = self.opened.pop()
        for mark in opened.split("+"):
            self.marks.setdefault(mark, []).append((start, len(self.text)))

    def wrap(self, width: int) -> None:
        """Break lines longer than `width` at spaces, which changes no offset; 0 leaves them as they are."""
        if width:
            lines = self.text.split("\n")
            self.text = "\n".join(_wrapped(line, width) for line in lines)

    def place(self, span: tuple[int, int]) -> Place:
        return Place(start=span[0], end=span[1], text=self.text[span[0] : span[1]])

    def sentence(self, index: int) -> GoldSentence:
        return GoldSentence(id=f"S{index + 1}", **self.place(self.sentences[index]).model_dump())

    def marked(self, mark: str) -> Place | None:
        """Return the one place with this mark, or None."""
        places = self.marks.get(mark, [])
        return self.place(places[0]) if places else None

    def find(self, words: str, start: int = 0) -> Place:
        """Find the first place of `words` from `start` on, as whole words, whatever the white space.

        Braces pick a part: of "at least {14 months}" it is "14 months".
        """
        parts = [_pattern(part) for part in re.split(r"[{}]", words)]
        before, wanted, after = parts if len(parts) == 3 else ("", parts[0], "")
        found = re.compile(rf"(?<!\w)(?<!\d[.,]){before}({wanted}){after}(?!\w)").search(self.text, start)
        if not found:
            raise InputError(f"not in the text from {start} on: {words!r}")
        return self.place(found.span(1))


def _pattern(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in re.split(r"\s", words))


def _wrapped(line: str, width: int) -> str:
    lines = [""]
    for word in line.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    return "\n".join(lines)


def _lines(part: str) -> Iterator[str]:
    return (line for line in part.split("\n") if line.strip())


def _quotation(body: _Body, line: str) -> GoldQuotation:
    match = _QUOTATION.fullmatch(line)
    if not match:
        raise InputError(f"not 'q1 direct = Name': {line!r}")
    number = match["id"][1:]
    mention = body.marked(f"s{number}")
    if (match["name"] is None) != (mention is None):
        raise InputError(f"{match['id']}: a name and a mark s{number} go together")
    return GoldQuotation(
        id=match["id"],
        kind=QuotationKind(match["kind"]),
        fragments=tuple(body.place(span) for span in body.marks[match["id"]]),
        speaker=_speaker(body, match["name"], mention),
        cue=body.marked(f"c{number}"),
        within=match["within"],
    )


def _speaker(body: _Body, name: str | None, mention: Place | None) -> GoldSpeaker | None:
    return GoldSpeaker(name=name, canonical=body.find(name), mention=mention) if name and mention else None


def _no_speech(body: _Body, line: str) -> GoldNoSpeech:
    mark, _, why = line.partition(" ")
    return GoldNoSpeech.model_validate(
        {"id": mark, "why": why, **body.place(body.marks[mark][0]).model_dump()}
    )


def _quantities(body: _Body, lines: Iterator[str]) -> Iterator[GoldQuantity]:
    position = 0
    for n, line in enumerate(lines, 1):
        words, reading, measures = (part.strip() for part in line.split("|"))
        place = body.find(words, position)
        position = place.end
        kind, value, unit, *more = (word.strip() for word in reading.split(","))
        low, is_range, high = value.partition("..")
        fields = {"low": low, "high": high} if is_range else {"value": value}
        fields |= {"id": f"n{n}", "kind": kind, "measures": measures, **_modifiers(more)}
        fields |= {"unit": unit} if unit != "-" else {}
        yield GoldQuantity.model_validate({**fields, **place.model_dump()})


def _modifiers(words: Sequence[str]) -> dict[str, str]:
    """Tell a currency, a qualifier and a direction apart by their vocabulary."""
    fields = {}
    for word in words:
        if word in set(Qualifier):
            fields["qualifier"] = word
        elif word in set(Direction):
            fields["direction"] = word
        else:
            fields["currency"] = word
    return fields


def _claim(body: _Body, name: str, line: str) -> GoldClaim:
    text, evidence = _with_references(body, line)
    return GoldClaim(id=name, text=text, evidence=evidence)


def _false_claim(body: _Body, name: str, line: str) -> GoldFalseClaim:
    why, _, rest = line.partition(":")
    text, evidence = _with_references(body, rest.strip())
    return GoldFalseClaim.model_validate({"id": name, "text": text, "why": why, "evidence": evidence})


def _with_references(body: _Body, line: str) -> tuple[str, tuple[str, ...]]:
    match = _REFERENCES.fullmatch(line)
    if not match:
        raise InputError(f"no [labels] of evidence at the end: {line!r}")
    return match["text"], tuple(body.labels[label] for label in match["labels"].split())


def main(arguments: Sequence[str] | None = None) -> None:
    """Turn files in the notation into gold articles in JSON, named by their ids."""
    parser = argparse.ArgumentParser(prog="python -m summarizer.evaluation.markup", description=main.__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--output", required=True, type=Path, metavar="DIRECTORY")
    options = parser.parse_args(arguments)
    for file in options.files:
        article = read_markup(file.read_text(encoding="utf-8"))
        target = options.output / f"{article.id}.json"
        target.write_text(article.model_dump_json(indent=1, exclude_defaults=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
