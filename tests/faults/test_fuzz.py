"""Public functions on any text at all: errors of this library, or none."""

from __future__ import annotations

import time
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import Span, SummarizerError, check, locate, read, summarize

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


def _reverify(text, other):
    summary = summarize(text, model="none")
    assert summary.reverify(text).holds
    summary.reverify(text[: len(text) // 2] + other + text[len(text) // 2 :])
    summary.reverify(other)


def _render(text, _):
    summary = summarize(text, model="none")
    for render in (
        summary.to_text, summary.to_markdown, summary.to_html, partial(summary.to_html, page=True),
        summary.to_csv, summary.to_jsonl, summary.to_web_annotations, summary.to_brat,
    ):  # fmt: skip
        assert isinstance(render(), str)


FUNCTIONS = {
    "read": lambda text, _: read(text),
    "locate": lambda text, other: locate(other, text),
    "locate near": lambda text, other: locate(other, text, near=Span(0, len(other))),
    "check": lambda text, other: check(other, text),
    "summarize": lambda text, _: summarize(text, model="none"),
    "reverify": _reverify,
    "render": _render,
}


@pytest.mark.faults
@pytest.mark.parametrize("name", FUNCTIONS)
def test_search(name, pytestconfig):
    """Nothing foreign is raised by any function, however long it is searched for (`--search-minutes`)."""
    seconds = 60 * pytestconfig.getoption("search_minutes")
    end = time.monotonic() + seconds
    while True:

        @settings(max_examples=300, database=None, derandomize=not seconds)
        @given(TEXTS, TEXTS)
        def searched(text, other):
            with suppress(SummarizerError):
                FUNCTIONS[name](text, other)

        searched()
        if time.monotonic() >= end:
            return
