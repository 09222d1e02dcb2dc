"""Fit the weights of salience on articles with summaries by people, and write them down.

    python -m summarizer.evaluation.fitting salience --summaries FILE --gold PATH --output weights.json

A file of summaries has a JSON object a line with `id`, `text` and `summaries`, each with its `text`, a
person's first. Of a gold article the key claims are the summary. A word is to be taken up as often as the
summaries take it up, the person's counting twice; a sentence as far as its words are, the best of an article
counting one, or, in a gold article, where it is evidence of a key claim. All articles weigh the same.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.evaluation.gold import load_gold
from summarizer.selecting.salience.features import (
    Around,
    SentenceFeatures,
    WordFeatures,
    sentence_features,
    word_features,
)
from summarizer.selecting.salience.keys import keys
from summarizer.selecting.salience.telling import read_sections
from summarizer.selecting.salience.weights import Logistic, Weights
from summarizer.source.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.source.document import Span

_COMMAND = "python -m summarizer.evaluation.fitting salience"
_RIDGE = 1.0  # the penalty on squared weights of standardized features
_ROUNDS = 30
_ARTICLE = 15.0  # what the sentences of an article weigh together


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article and its summaries; `evidence` are the sentences that its key claims rest on, if known."""

    id: str
    text: str
    summaries: tuple[str, ...]
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """The features of a sentence or a word, how far it is to be taken up (0 to 1), and what it weighs."""

    features: tuple[float, ...]
    wanted: float
    weight: float


def read_summaries(path: Path) -> Iterator[Lesson]:
    """Yield the articles of a file of summaries."""
    for line in path.read_text(encoding="utf-8").splitlines():
        held = json.loads(line)
        yield Lesson(held["id"], held["text"], tuple(summary["text"] for summary in held["summaries"]))


def read_gold(path: Path) -> Iterator[Lesson]:
    """Yield the gold articles of a folder, the key claims together as one summary."""
    for article in load_gold(path):
        places = {sentence.id: sentence.span for sentence in article.sentences}
        evidence = tuple(places[id_] for claim in article.claims for id_ in claim.evidence)
        told = " ".join(claim.text for claim in article.claims)
        yield Lesson(article.id, article.text, (told,), evidence)


def fit(lessons: Iterable[Lesson]) -> Weights:
    """Fit both models on all lessons together."""
    sentences: list[Example] = []
    words: list[Example] = []
    for lesson in lessons:
        of_sentences, of_words = _examples(lesson)
        sentences += of_sentences
        words += of_words
    return Weights(sentences=_logistic(sentences), words=_logistic(words))


def _examples(lesson: Lesson) -> tuple[list[Example], list[Example]]:
    document = read(lesson.text)
    around = Around(document)
    wanted = _wanted(lesson.summaries)
    sentences: list[Example] = []
    words: list[Example] = []
    for section in read_sections(document):
        found = word_features(section)
        words += [Example(tuple(held), wanted[word], 1.0) for word, held in found.items()]
        for told, features in zip(section.told, sentence_features(section, around), strict=True):
            if told.tells:
                share = _share(told.sentence.span, told.keys, lesson, wanted)
                sentences.append(Example(tuple(features), share, 1.0))
    top = max((example.wanted for example in sentences), default=0.0) or 1.0
    weight = _ARTICLE / max(1, len(sentences))
    return [Example(e.features, e.wanted / top, weight) for e in sentences], words


def _wanted(summaries: Sequence[str]) -> Counter[str]:
    """Return how many of the summaries take up each word, as a share, the first summary counting twice."""
    votes = [2.0, *[1.0] * (len(summaries) - 1)]
    total: Counter[str] = Counter()
    for vote, summary in zip(votes, summaries, strict=True):
        for word in set(keys(summary)):
            total[word] += vote / sum(votes)  # type: ignore[assignment]
    return total


def _share(span: Span, words: Sequence[str], lesson: Lesson, wanted: Counter[str]) -> float:
    if lesson.evidence:
        return float(any(span.overlaps(place) for place in lesson.evidence))
    person = set(keys(lesson.summaries[0]))
    of_all = sum(wanted[word] for word in set(words)) / (sum(wanted.values()) or 1.0)
    return (of_all + len(person.intersection(words)) / max(1, len(person))) / 2


def _logistic(examples: Sequence[Example]) -> Logistic:
    """Fit a logistic model by Newton's method; wanted shares count as so many yes and no."""
    import numpy as np

    x = np.array([example.features for example in examples])
    y = np.array([example.wanted for example in examples])
    w = np.array([example.weight for example in examples])
    mean, scale = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])
    penalty = _RIDGE * np.eye(z.shape[1])
    penalty[-1, -1] = 0.0
    b = np.zeros(z.shape[1])
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-z @ b))
        slope = z.T @ (w * (p - y)) + penalty @ b
        curve = (z * (w * p * (1 - p))[:, None]).T @ z + penalty
        b -= np.linalg.solve(curve, slope)
    weights = b[:-1] / scale
    return Logistic(float(b[-1] - mean @ weights), tuple(float(value) for value in weights))


def written(weights: Weights, note: str) -> str:
    """Return the weights as the JSON of weights.json."""
    held: dict[str, object] = {"made_by": _COMMAND, "fitted_on": note}
    for name, model, features in (
        ("sentences", weights.sentences, SentenceFeatures._fields),
        ("words", weights.words, WordFeatures._fields),
    ):
        values = dict(zip(features, (round(value, 4) for value in model.weights), strict=True))
        held[name] = {"bias": round(model.bias, 4), **values}
    return json.dumps(held, indent=2) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit on the files given and write the weights."""
    parser = argparse.ArgumentParser(prog=_COMMAND, description=__doc__)
    parser.add_argument("--summaries", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument("--gold", type=Path, action="append", default=[], metavar="PATH")
    parser.add_argument("--output", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    lessons = [lesson for path in options.summaries for lesson in read_summaries(path)]
    lessons += [lesson for path in options.gold for lesson in read_gold(path)]
    if not lessons:
        parser.error("nothing to fit on: give --summaries or --gold")
    names = ", ".join(path.name for path in (*options.summaries, *options.gold))
    text = written(fit(lessons), f"{len(lessons)} articles: {names}")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
