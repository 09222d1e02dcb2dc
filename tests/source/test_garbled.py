"""Texts that were decoded wrongly before they came here are told of, and quoted as they stand."""

from __future__ import annotations

import pytest

from summarizer import summarize
from summarizer.source.garbled import garbled

TEXT = "“The harbour’s quay is closed,” said Ida Crow on Monday. It will cost the town €5 million by May."


@pytest.mark.parametrize(
    "right", [TEXT, "Le château a coûté 5 £ à l’âge de Zoë.", "São Tomé, Ângela: 5 °C", ""]
)
def test_garbled(right):
    """Two signs of UTF-8 taken for Windows letters tell; letters with accents do not."""
    wrong = right.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")
    assert garbled(right) is None
    assert (garbled(wrong) is not None) == (len(right.encode()) - len(right) > 3)


def test_a_note_tells_of_it():
    """A summary says that the text was decoded wrongly; nothing is repaired in silence (T1)."""
    wrong = TEXT.encode().decode("cp1252", "replace")
    assert "decoded wrongly" in " ".join(summarize(wrong, model="none").notes)
    assert "decoded wrongly" not in " ".join(summarize(TEXT, model="none").notes)
