"""What was made of the latest texts is kept, as much as has room."""

from __future__ import annotations

from summarizer.source import recalling
from summarizer.source.recalling import recalled


def test_many_in_turn_are_made_once():
    """Texts that are asked about in turn are read once each, None among the results."""
    made = []
    read = recalled(len)(lambda text: made.append(text) or (None if text == "b" else text.upper()))
    assert [read(text) for text in "abcabc"] == ["A", None, "C", "A", None, "C"]
    assert made == ["a", "b", "c"]


def test_room(monkeypatch):
    """What was not used for longest goes first; the last one stays, however long it is."""
    monkeypatch.setattr(recalling, "_ROOM", 10)
    made = []
    read = recalled(len)(lambda text: made.append(text) or text)
    for text in ("aaaa", "bbbb", "aaaa", "cccc", "aaaa", "bbbb"):
        read(text)
    assert made == ["aaaa", "bbbb", "cccc", "bbbb"]
    read("d" * 20)
    read("d" * 20)
    assert made[4:] == ["d" * 20]
    read("aaaa")
    assert made[5:] == []


def test_a_long_text_stays_beside_short_ones(monkeypatch):
    """Short texts that come between do not push a long one out, until they fill the room themselves."""
    monkeypatch.setattr(recalling, "_ROOM", 10)
    made = []
    read = recalled(len)(lambda text: made.append(text) or text)
    for text in ("d" * 20, "a", "b" * 8, "d" * 20):
        read(text)
    assert made == ["d" * 20, "a", "b" * 8]
    for text in ("eeeeee", "ffffff", "gggggg", "d" * 20):
        read(text)
    assert made[-1] == "d" * 20
