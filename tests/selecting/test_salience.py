"""Which sentences carry the news: what the score goes by, and the weights it was fitted with."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from summarizer.evaluation.fitting.salience import Lesson, fit, main, written
from summarizer.selecting.salience import Salience
from summarizer.selecting.salience.features import Around, SentenceFeatures, WordFeatures, sentence_features
from summarizer.selecting.salience.keys import keys
from summarizer.selecting.salience.telling import read_sections
from summarizer.selecting.salience.weights import fitted
from summarizer.source.reading import read

NEWS = """\
Tollard pier to be torn down

The pier at Tollard will be torn down in March, the harbour board decided on Tuesday. Engineers found rot in \
31 of its 44 piles. “It breaks my heart,” said Ursel Quist, who sells tickets there. “It is still standing. \
It is not safe.”

Who will pay? The board has set aside 2.4 million crowns. Lunch was served at one.
"""


def rows(text):
    """Return all sentences of a text with what salience goes by."""
    return [row for section in read_sections(read(text)) for row in section.told]


def test_what_tells():
    """Headings, questions and pieces of a longer quotation tell nothing by themselves."""
    telling = [row.text for row in rows(NEWS) if row.tells]
    assert telling[0].startswith("The pier at Tollard")
    assert "Tollard pier to be torn down" not in telling
    assert "Who will pay?" not in telling
    assert not [text for text in telling if text.startswith(("“It is still", "It is not"))]
    assert "Lunch was served at one." in telling


def test_places_count_what_tells():
    """The first sentence that tells something has place 0, the heading before it too."""
    first = next(row for row in rows(NEWS) if row.tells)
    assert (first.place, first.opens, first.head) == (0, True, "the")


def test_the_news_comes_first():
    """The lead outranks an aside, and the highest score is 1."""
    document = read(NEWS)
    salience = Salience(document)
    scores = {s.span.of(NEWS): salience.of(s) for s in document.sentences}
    lead = next(score for text, score in scores.items() if text.startswith("The pier"))
    assert max(scores.values()) == pytest.approx(1.0)
    assert lead > scores["Lunch was served at one."]
    assert all(0 <= score <= 1 for score in scores.values())


def test_at_a_place():
    """A place has the salience of the sentence in which it begins."""
    document = read(NEWS)
    salience = Salience(document)
    number = document.numbers[0]
    assert salience.at(number.span) == salience.of(document.sentence_at(number.span))


def test_keys():
    """Function words are no keys; inflected forms share theirs; figures stay whole."""
    assert keys("The harbours of the harbour") == ("harbou", "harbou")
    assert (
        keys("It was 2.4 million in May")
        == ("2.4", "millio", "may")[: len(keys("It was 2.4 million in May"))]
    )
    assert keys("die Brücke und der Brücken") == ("brücke", "brücke")


def test_a_long_text_is_divided_at_its_headings():
    """Each article of a long text has a first sentence of its own; a short text is one section."""
    article = "\n\n".join(f"The mill number {n} made {n} tonnes of flour in a year." for n in range(30))
    long = "\n\n".join(f"Report {name}\n\n{article}" for name in ("one", "two", "three", "four"))
    assert len(read_sections(read(NEWS))) == 1
    sections = read_sections(read(long))
    assert len(sections) == 4
    assert [next(row.place for row in section.told if row.tells) for section in sections] == [0] * 4
    assert sections[1].heading == frozenset(keys("Report two"))


def test_the_weights_name_the_features():
    """The data that the package carries has a weight for each feature, by its name, and says its origin."""
    held = json.loads((files("summarizer.selecting.salience") / "weights.json").read_text(encoding="utf-8"))
    assert tuple(name for name in held["sentences"] if name != "bias") == SentenceFeatures._fields
    assert tuple(name for name in held["words"] if name != "bias") == WordFeatures._fields
    assert held["made_by"].startswith("python -m summarizer.evaluation.fitting")
    assert len(fitted().sentences.weights) == len(SentenceFeatures._fields)


def test_fitting_learns_what_summaries_take_up():
    """From summaries of each article's second sentence, weights come that prefer second sentences."""
    lessons = [
        Lesson(
            str(n),
            f"The {a} opened to guests. The {b} burned down to the ground. Then the {a} shut for the night.",
            (f"The {b} burned down to the ground",),
        )
        for n, (a, b) in enumerate(
            zip("mill hall barn shop".split(), "pier tower bridge ferry".split(), strict=True)
        )
    ]
    weights = fit(lessons)
    document = read(
        "The bakery opened to guests. The chapel burned down to the ground. Then it shut for the night."
    )
    (section,) = read_sections(document)
    first, second, third = map(weights.sentences.of, sentence_features(section, Around(document)))
    assert second > first
    assert second > third
    assert json.loads(written(weights, "four lessons"))["fitted_on"] == "four lessons"


def test_fitting_command(tmp_path, capsys):
    """The command reads summaries and gold, and needs one of them."""
    held = {"id": "a", "text": NEWS, "summaries": [{"text": "The pier at Tollard will be torn down."}]}
    (tmp_path / "s.jsonl").write_text(json.dumps(held) + "\n", encoding="utf-8")
    target = tmp_path / "weights.json"
    main(["--summaries", str(tmp_path / "s.jsonl"), "--output", str(target)])
    assert json.loads(target.read_text(encoding="utf-8"))["fitted_on"] == "1 articles: s.jsonl"
    with pytest.raises(SystemExit):
        main([])
    assert "nothing to fit on" in capsys.readouterr().err
