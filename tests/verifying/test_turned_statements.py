"""The mutation benchmark on a few gold articles: what is turned is not called supported, what is true is."""

from __future__ import annotations

import pytest
from bench_mutations import gold_texts, judged, main, share_supported, texts_of
from turning import cases
from turning_same import TRUE

CASES = cases(gold_texts()[3:7], most=12)


def test_turned_sentences_are_not_supported():
    """Of verbs, names, roles, orders, speakers, negations and stitchings that were changed, none passes."""
    false = [case for case in CASES if not case.is_true]
    assert len({case.kind for case in false}) > 9
    assert share_supported(judged(false), are_true=False) <= 0.01


def test_sentences_in_other_clothes_are_supported():
    """A sentence as it stands, with other marks, or with its teller moved, is proved."""
    true = [case for case in CASES if case.is_true]
    assert share_supported(judged(true), are_true=True) >= 0.98


def test_texts_come_from_any_corpus(tmp_path, monkeypatch, capsys):
    """A file of JSON lines with `text` or `source` is read; each of its texts once; a table is printed."""
    path = tmp_path / "corpus.jsonl"
    path.write_text(
        '{"source": "The mayor opened the new bridge over the Lorn on Friday."}\n'
        '{"text": "The mayor opened the new bridge over the Lorn on Friday."}\n'
    )
    assert texts_of(path, 5, 1) == ["The mayor opened the new bridge over the Lorn on Friday."]
    monkeypatch.setattr("sys.argv", ["bench_mutations.py", str(path)])
    assert main() == 0
    assert "verbatim" in capsys.readouterr().out


@pytest.mark.parametrize("kind", TRUE)
def test_true_statements_say_what_the_text_says(kind):
    """Statements that are to be supported share nearly all words with a sentence of their text."""
    for case in CASES:
        if case.kind == kind:
            words = set(case.statement.lower().replace(",", "").rstrip(".").split())
            assert len(words - set(case.text.lower().replace(",", "").split())) <= 4
