"""Items as stand-off annotations, and as citations; the format of a summary's JSON."""

from __future__ import annotations

import json
import re
from importlib import import_module

import pytest
from rendering_sample import ARTICLE, FULL, place, summary_of

from summarizer import FormatError, InputError, Summary, read_web_annotations
from summarizer.errors import MissingDependencyError
from summarizer.formats import FORMAT
from summarizer.rendering import standoff

SPANS = [FULL.headline.spans, *(i.spans for i in (*FULL.claims, *FULL.quotations, *FULL.numeric_facts))]


def test_web_annotations_read_back():
    """Each item comes back with its kind, its words and exactly its places."""
    found = read_web_annotations(FULL.to_web_annotations(), ARTICLE)
    assert [annotation.spans for annotation in found] == SPANS
    kinds = [annotation.kind for annotation in found]
    assert kinds == ["claim"] * 3 + ["quotation"] * 3 + ["number"] * 4
    assert found[1].id.endswith("#claims[0]")
    assert FULL.claims[0].text in found[1].body


def test_web_annotations_are_of_the_standard():
    """The collection has the context, types and selectors that the W3C's model names."""
    made = json.loads(FULL.to_web_annotations())
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert made["type"] == "AnnotationCollection"
    assert made["total"] == len(made["first"]["items"])
    for annotation in made["first"]["items"]:
        assert annotation["type"] == "Annotation"
        for target in annotation["target"]:
            position, quoted = target["selector"]
            assert (position["type"], quoted["type"]) == ("TextPositionSelector", "TextQuoteSelector")
            start, end = position["start"], position["end"]
            assert ARTICLE[start:end] == quoted["exact"]
            assert ARTICLE[:start].endswith(quoted["prefix"])
            assert ARTICLE[end:].startswith(quoted["suffix"])


def test_web_annotations_of_an_edited_text():
    """Places are found again by their words; words that are gone have no place."""
    edited = "A new first line.\n\n" + ARTICLE.replace("Visitor numbers fell", "Guest numbers fell")
    moved = len("A new first line.\n\n")
    found = {a.id.partition("#")[2]: a.spans for a in read_web_annotations(FULL.to_web_annotations(), edited)}
    for name, item in (("claims[1]", FULL.claims[1]), ("quotations[0]", FULL.quotations[0])):
        assert [span.of(edited) for span in found[name]] == [span.of(ARTICLE) for span in item.spans]
    assert found["claims[1]"][0].start == FULL.claims[1].spans[0].start + moved
    assert found["claims[0]"] == ()


def test_the_words_around_decide():
    """Of two places with the same words, the one between the same words is taken."""
    old = summary_of("One mill. Two mills, said Ada: “It leaks.”")
    made = json.loads(FULL.to_web_annotations())
    selector = [
        {"type": "TextPositionSelector", "start": 500, "end": 504},
        {"type": "TextQuoteSelector", "exact": "mill", "prefix": "Two ", "suffix": "s"},
    ]
    made["first"]["items"] = [{"id": "x", "target": [{"selector": selector}]}]
    (found,) = read_web_annotations(made, old.source)
    assert found.spans[0].start == old.source.index("mills")


@pytest.mark.parametrize("data", ["", "[]", "{}", '{"first": {"items": [{"id": 3}]}}', "\x00"])
def test_no_annotations(data):
    """What is no collection is one clear line."""
    with pytest.raises(InputError, match="no Web Annotation collection") as caught:
        read_web_annotations(data, ARTICLE)
    assert "\n" not in str(caught.value)


def test_brat():
    """Each text-bound annotation has the source's words at its places, no line break, and its own id."""
    lines = FULL.to_brat().splitlines()
    names = [line.split("\t")[0] for line in lines]
    assert len(names) == len(set(names))
    bound = [line.split("\t") for line in lines if line.startswith("T")]
    assert len(bound) == len(SPANS) + sum(bool(q.speaker) for q in (*FULL.claims, *FULL.quotations))
    for _, where, words in bound:
        places = [tuple(map(int, pair.split())) for pair in where.partition(" ")[2].split(";")]
        pieces = [ARTICLE[start:end] for start, end in places]
        assert " ".join(pieces) == words
        assert not any("\n" in piece for piece in pieces)
    assert any(";" in where for _, where, _ in bound)
    assert any(re.fullmatch(r"R\d+\tSaid_by Arg1:T\d+ Arg2:T\d+", line) for line in lines)


def test_docbin():
    """In spaCy the items are span groups of the source, each span covering its words."""
    spacy = import_module("spacy")
    (doc,) = spacy.tokens.DocBin().from_bytes(FULL.to_docbin()).get_docs(spacy.blank("en").vocab)
    assert doc.text == ARTICLE
    assert {name: len(group) for name, group in doc.spans.items()} == {
        "claims": 3,
        "quotations": 4,
        "numbers": 4,
        "speakers": 3,
    }
    for span, own in zip(doc.spans["numbers"], FULL.numeric_facts, strict=True):
        assert span.start_char <= own.span.start
        assert own.span.end <= span.end_char
        assert span.label_ == "number"


def test_docbin_without_spacy(monkeypatch):
    """Without spaCy the error names the extra."""

    def refuse(name):
        raise ImportError(name)

    monkeypatch.setattr(standoff, "import_module", refuse)
    with pytest.raises(MissingDependencyError, match=r"\[spacy\]"):
        FULL.to_docbin()


def test_jsonl():
    """A line an item, in order, each with its place in the summary and its own fields."""
    lines = [json.loads(line) for line in FULL.to_jsonl().splitlines()]
    assert [line.pop("item") for line in lines][:4] == ["headline", "claims[0]", "claims[1]", "quotations[0]"]
    assert lines[1] == FULL.claims[0].model_dump(mode="json")


def test_citation():
    """A citation gives words, speaker, source and place."""
    counted, poetic, _ = FULL.quotations
    assert FULL.citation(counted, "Larkfield Post, 4 May 2026") == (
        "“We counted every lamp,” “Then we counted the bills.” (Oda Brekke), Larkfield Post, 4 May 2026, "
        "characters 189–211, 251–277."
    )
    start = place("almost poetic").start
    digest = FULL.provenance.source_sha256[:16]
    assert FULL.citation(poetic) == (
        f"“almost poetic” (speaker not settled), text with SHA-256 {digest}, characters {start}–{start + 13}."
    )


def test_the_schema_says_its_version():
    """The JSON schema has an id and a version, and each summary says of which format it is."""
    schema = Summary.model_json_schema()
    assert schema["$id"] == f"urn:provensummary:summary:{FORMAT}"
    assert schema["version"] == FORMAT
    assert json.loads(FULL.model_dump_json())["format"] == FORMAT


def test_older_json_is_read():
    """JSON from before there was a version is a summary as well, and is of today's format when written."""
    data = json.loads(FULL.model_dump_json())
    del data["format"], data["rulings"]
    assert Summary.model_validate_json(json.dumps(data)) == FULL
    assert Summary.model_validate(data).format == FORMAT


@pytest.mark.parametrize(
    ("version", "says"),
    [
        (FORMAT + 1, f"of format {FORMAT + 1}.*newer checkout"),
        (0, "whole number"),
        ("9", "whole number"),
    ],
)
def test_newer_json_is_refused(version, says):
    """One clear line says what to do, whatever else has changed."""
    data = {"format": version, "poem": "something that nobody knows yet"}
    for load in (Summary.model_validate, lambda data: Summary.model_validate_json(json.dumps(data))):
        with pytest.raises(FormatError, match=says) as caught:
            load(data)
        assert "\n" not in str(caught.value)
