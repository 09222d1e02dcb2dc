"""What a model may answer: ids and short labels, and nothing but what it was asked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from conftest import ARTICLES
from pydantic import ValidationError
from servers import honest

from summarizer.assembling.groundwork import groundwork
from summarizer.drafting.calls import LARGE, SMALL, Call, SpeakerQuestion
from summarizer.drafting.drafts import NOBODY, Drafts, SpeakerDraft, answer_model, drafts_of
from summarizer.drafting.windows import Planner
from summarizer.settings import Settings
from summarizer.source.document import Span
from summarizer.source.reading import read
from summarizer.source.utterance import QuotationKind, SpeakerMention, Utterance

FERRY = read((ARTICLES / "ferry.txt").read_text(encoding="utf-8"))
NAMES = ("Ingrid Vasquez", "Tom Adeyemi")


def question(id_, *names):
    """Return a question whose candidates are these names."""
    mentions = [Span(start := FERRY.text.index(name), start + len(name)) for name in names]
    candidates = tuple((name, SpeakerMention(m, m)) for name, m in zip(names, mentions, strict=True))
    return SpeakerQuestion(Utterance(id_, QuotationKind.DIRECT, (Span(0, 5),)), candidates)


def call(**questions):
    """Return a call on the first sentences with these questions."""
    return Call(FERRY.sentences[:4], **questions)


def test_one_field_an_id():
    """A call that does not choose has a field for each id, all required, none beside them."""
    model = answer_model(
        call(claims=FERRY.sentences[1:3], speakers=(question("U1", *NAMES),), measures=FERRY.numbers[:2])
    )
    schema = model.model_json_schema()
    fields = {name: list(part["properties"]) for name, part in schema["$defs"].items()}
    assert fields == {"Claims": ["S2", "S3"], "Speakers": ["U1"], "Measures": ["N1", "N2"]}
    assert set(schema["required"]) == {"claims", "speakers", "measures"}


@pytest.mark.parametrize(
    ("questions", "fields"),
    [
        ({"claims": FERRY.sentences[:1]}, {"claims"}),
        ({"claims": FERRY.sentences[:1], "choose": True, "most": 1}, {"claims", "headline"}),
        ({"speakers": (question("U1", *NAMES),)}, {"speakers"}),
        ({"measures": FERRY.numbers[:1]}, {"measures"}),
    ],
)
def test_what_is_not_asked_cannot_be_answered(questions, fields):
    """A call has fields for its own questions alone."""
    assert set(answer_model(call(**questions)).model_fields) == fields


@pytest.mark.parametrize(
    "answer",
    [
        {"claims": {"S2": "The boat stops."}},
        {"claims": {"S2": "The boat stops.", "S3": 4}},
        {"claims": {"S2": "The boat stops.", "S3": "x" * 401}},
    ],
    ids=["id forgotten", "wrong type", "claim too long"],
)
def test_misfits(answer):
    """A forgotten id, another type and a copied text do not fit."""
    with pytest.raises(ValidationError):
        answer_model(call(claims=FERRY.sentences[1:3])).model_validate_json(json.dumps(answer))


def test_names_offered_only():
    """A speaker is one of the names offered or nobody; an invented one does not fit."""
    model = answer_model(call(speakers=(question("U1", *NAMES),)))
    for name in (*NAMES, NOBODY):
        model.model_validate({"speakers": {"U1": name}})
    for name in ("Lena Brandt", "ingrid vasquez", "", None):
        with pytest.raises(ValidationError):
            model.model_validate({"speakers": {"U1": name}})


def test_chosen_sentences_of_the_window_only():
    """A model that chooses gives ids of the sentences it sees, and no more claims than asked."""
    model = answer_model(call(claims=FERRY.sentences[:4], choose=True, most=2))
    claim = {"sentence": "S4", "claim": "The boat stops."}
    model.model_validate({"claims": [claim, claim], "headline": "Boat"})
    for claims in ([claim | {"sentence": "S5"}], [claim | {"sentence": "Q1"}], [claim] * 3):
        with pytest.raises(ValidationError):
            model.model_validate({"claims": claims, "headline": "Boat"})


def test_white_space_is_stripped():
    """The blanks around a label are no part of it."""
    model = answer_model(call(measures=FERRY.numbers[:1]))
    drafts = drafts_of(model.model_validate({"measures": {"N1": "  stopping date \n"}}))
    assert drafts.measures[0].measures == "stopping date"


def test_nobody_is_no_name():
    """Nobody named is a speaker of None."""
    model = answer_model(call(speakers=(question("U1", *NAMES), question("U2", *NAMES))))
    drafts = drafts_of(model.model_validate({"speakers": {"U1": NOBODY, "U2": NAMES[1]}}))
    assert drafts.speakers == (
        SpeakerDraft(utterance="U1", speaker=None),
        SpeakerDraft(utterance="U2", speaker=NAMES[1]),
    )


def test_odd_names():
    """Names of quotes, commas and marks of other scripts are choices like any."""
    odd = 'O"Brien, Jr. \\ Müller‐Łoś 王'
    text = f"{odd} spoke."
    mention = SpeakerMention(Span(0, len(odd)), Span(0, len(odd)))
    asked = SpeakerQuestion(Utterance("U1", QuotationKind.DIRECT, (Span(0, 1),)), ((odd, mention),))
    model = answer_model(Call(read(text).sentences, speakers=(asked,)))
    drafts = drafts_of(model.model_validate_json(json.dumps({"speakers": {"U1": odd}})))
    assert drafts.speakers[0].speaker == odd


@pytest.mark.parametrize("profile", [SMALL, LARGE, replace(LARGE, window_tokens=100)])
def test_honest_answers_become_drafts(profile):
    """For every call of a plan an answer that fits its schema becomes one draft a question."""
    ground = groundwork(FERRY, Settings())
    planner = Planner(FERRY, ground.utterances, ground.chosen, ground.chosen, profile, Settings())
    for asked in planner.calls():
        model = answer_model(asked)
        answer = model.model_validate(honest(model.model_json_schema(), {"S1": "The boat stops."}))
        drafts = drafts_of(answer)
        assert [d.utterance for d in drafts.speakers] == [q.utterance.id for q in asked.speakers]
        assert [d.number for d in drafts.measures] == [n.id for n in asked.measures]
        assert len(drafts.claims) == min(len(asked.claims), asked.most if asked.choose else 99)
        assert {d.sentence for d in drafts.claims} <= {s.id for s in asked.claims}
        assert (drafts.headline is not None) == asked.choose


def test_empty():
    """Drafts of nothing are empty."""
    model = answer_model(call(claims=FERRY.sentences[:4], choose=True, most=2))
    assert drafts_of(model.model_validate({"claims": [], "headline": ""})).empty
    assert Drafts().empty
    assert not Drafts(headline="Boat").empty
