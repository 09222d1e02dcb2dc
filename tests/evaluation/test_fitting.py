"""Fitting weights: logistic regression, and verbs from a treebank."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from summarizer.evaluation.fitting.logistic import Example, fit, odds, probability
from summarizer.evaluation.fitting.parts import read_treebank
from summarizer.source.reading import read
from summarizer.source.speech import parts
from summarizer.source.speech.frames import read_frames

SENTENCE = (
    "1\tLamps\t_\tNOUN\tNNS\n2-3\tdon't\t_\t_\t_\n2\tdo\t_\tAUX\tVBP\n3\tn't\t_\tPART\tRB\n"
    "4\tburn\t_\tVERB\tVB\n"
)


def test_logistic_regression_finds_what_tells_two_kinds_apart():
    """A feature that goes with the truth gets a positive weight, noise stays near 0, and runs repeat."""
    examples = [
        Example({"bias": 1.0, "wet": float(i % 2), "noise": float(i % 3)}, bool(i % 2)) for i in range(300)
    ]
    weights = fit(examples, passes=8)
    assert probability(odds(weights, {"bias": 1.0, "wet": 1.0, "noise": 1.0})) > 0.95
    assert probability(odds(weights, {"bias": 1.0, "wet": 0.0, "noise": 1.0})) < 0.05
    assert weights == fit(examples, passes=8)
    assert probability(1e6) == pytest.approx(1.0)


def test_treebank_is_read_by_its_tags(tmp_path):
    """Lines of contractions and comments are passed over."""
    path = tmp_path / "bank.conllu"
    path.write_text(f"# text = Lamps don't burn\n{SENTENCE}\n{SENTENCE}", encoding="utf-8")
    assert [[(t.word, t.tag) for t in s] for s in read_treebank(path)] == [
        [("Lamps", "NNS"), ("do", "VBP"), ("n't", "RB"), ("burn", "VB")]
    ] * 2


def test_the_command_writes_weights(tmp_path):
    """`python -m summarizer.evaluation.fitting parts` makes a file of the form that the reader reads."""
    bank, output = tmp_path / "bank.conllu", tmp_path / "parts.json"
    bank.write_text(f"{SENTENCE}\n" * 40, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "summarizer.evaluation.fitting",
        "parts",
        str(bank),
        "--output",
        str(output),
    ]
    subprocess.run(command, check=True)
    fitted = json.loads(output.read_text("utf-8"))
    assert fitted["odds"]["w=burn"][0] > 0 > fitted["odds"]["w=lamps"][0]


@pytest.mark.parametrize(
    ("text", "word", "is_verb"),
    [
        ("He reports that it rained.", "reports", True),
        ("Two reports of rain came.", "reports", False),
        ("They rate it highly.", "rate", True),
        ("The rate of rain fell.", "rate", False),
    ],
)
def test_verbs_and_nouns_of_one_form(text, word, is_verb):
    """The neighbours of a word tell which it is."""
    tokens = read_frames(read(text))[0].tokens
    at = next(i for i, token in enumerate(tokens) if token.text == word)
    assert (parts.verb_odds(tokens, at) > 0) is is_verb
