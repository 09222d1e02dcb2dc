"""Public functions on any text at all: errors of this library, or none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import SummarizerError, check, locate, read, summarize

_PIECES = st.sampled_from(
    [
        *(
            "“",
            "”",
            '"',
            "'",
            "«",
            "»",
            "„",
            "‚",
            "‘",
            "…",
            ". . .",
            "—",
            "-",
            "(",
            ")",
            "[",
            "]",
            "\n\n",
            "\r\n",
        ),
        *(
            "\u200b",
            "\u00ad",
            "\u202e",
            "\u2066",
            "\u0301",
            "e\u0301",
            "ﬁ",
            "\ufeff",
            "\x00",
            "\x1b[31m",
            "\ud800",
        ),
        *(
            "said",
            "Ann Lee",
            "Dr.",
            "not",
            "according to",
            "www.a.com",
            "page",
            "per cent",
            "half",
            "to",
            "of",
        ),
        *(
            "1",
            "7",
            "1,000",
            "1.5",
            "½",
            "10²",
            "٣",
            "Ⅻ",
            "€",
            "$",
            "%",
            "°",
            "1e9999",
            "-",
            "+",
            "/",
            ":",
            "2024",
        ),
        *("million", "sagte", "zwei", "Prozent", "日本", "שלום", "🙂", "Q:", "ANN:", "* ", "| ", "> "),
    ]
)
TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=6), st.just(" ")), max_size=40).map("".join)


def _only_ours(work):
    try:
        return work()
    except SummarizerError:
        return None


def _whole(text):
    """Run everything on a text that needs no model."""
    document = _only_ours(lambda: read(text))
    _only_ours(lambda: locate(text[:20], text))
    _only_ours(lambda: check(text[-30:], text))
    summary = _only_ours(lambda: summarize(text, model="none"))
    if summary is not None:
        assert summary.reverify(text).holds
        _only_ours(lambda: summary.reverify(text[::2] + "x"))
        assert summary.to_text() is not None
        assert summary.to_markdown() is not None
        assert summary.to_html() is not None
        assert type(summary).model_validate_json(summary.model_dump_json()) == summary
    return document


@given(TEXTS)
@settings(max_examples=40)
def test_any_text(text):
    """No text makes a function raise anything but an error of this library."""
    _whole(text)


@pytest.mark.faults
@given(TEXTS)
@settings(max_examples=2000)
def test_any_text_at_length(text):
    """The same for longer."""
    _whole(text)
