"""What nobody sees in a text changes nothing of what is read of it."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest
from conftest import ROOT

from summarizer import read
from summarizer.evaluation.gold import load_gold
from summarizer.source.speech import read_utterances
from summarizer.source.unseen import as_seen

TEXTS = {
    article.id: article.text
    for folder in ("gold", "gold_languages")
    for article in load_gold(ROOT / "tests" / "data" / folder)
}


def some(pattern, new, text):
    """Put something in the place of a third of what matches, always the same third."""
    chosen = random.Random(7)
    return re.sub(pattern, lambda found: new if chosen.random() < 0.3 else found[0], text)


WAYS = {
    "no-break spaces": lambda text: some(r"(?<=\S) (?=\S)", "\u00a0", text),
    "narrow ones": lambda text: some(r"(?<=\S) (?=\S)", "\u202f", text),
    "line ends of two characters": lambda text: text.replace("\n", "\r\n"),
    "spaces at line ends": lambda text: text.replace("\n", " \n"),
    "a mark of byte order": lambda text: f"\ufeff{text}",
    "accents by themselves": lambda text: unicodedata.normalize("NFD", text),
    "soft hyphens": lambda text: some(r"(?<=[^\W\d_]{4})(?=[^\W\d_]{4})", "\u00ad", text),
    "spaces without width": lambda text: some(r"(?<=\s)(?=[^\W\d_])", "\u200b", text),
}


def seen(text):
    """Return the words of a text as they are seen, with plain spaces."""
    return " ".join(as_seen(text).split())


def reading(text):
    """Return the numbers and the speech of a text in what a reader sees of them."""
    document = read(text)
    numbers = [
        (
            seen(n.text),
            n.kind,
            n.value,
            n.low,
            n.high,
            n.unit and seen(n.unit),
            n.currency,
            n.qualifier,
            n.direction,
        )
        for n in document.numbers
    ]
    speech = [
        (u.kind, [seen(f.of(text)) for f in u.fragments], u.speaker and seen(u.speaker.canonical.of(text)))
        for u in read_utterances(document)
    ]
    return numbers, speech


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if read(text).language == "en"])
def test_what_nobody_sees_changes_nothing(name, way):
    """Numbers with their meaning and speech with its speakers are the same."""
    changed = WAYS[way](TEXTS[name])
    assert reading(changed) == reading(TEXTS[name])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if read(text).language != "en"])
def test_what_nobody_sees_cuts_no_word(name, way):
    """In other languages numbers are as many and as large, and what is said ends with whole words."""
    changed = WAYS[way](TEXTS[name])
    (known, _), (found, speech) = reading(TEXTS[name]), reading(changed)
    assert [number[1:4] for number in found] == [number[1:4] for number in known]
    words = set(re.findall(r"\w+", seen(TEXTS[name])))
    said = " ".join(piece for _, fragments, who in speech for piece in (*fragments, who or ""))
    assert set(re.findall(r"\w+", said)) <= words
