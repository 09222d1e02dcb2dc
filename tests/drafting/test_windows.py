"""The plan: what each call sees and is asked, for small and large models."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest
from conftest import ARTICLES
from hypothesis import given
from hypothesis import strategies as st

from summarizer.assembling.groundwork import groundwork
from summarizer.drafting import windows
from summarizer.drafting.calls import LARGE, SMALL
from summarizer.drafting.windows import Planner
from summarizer.ledger import Task
from summarizer.settings import Settings
from summarizer.source.reading import read
from summarizer.source.utterance import SpeakerMention

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))}
# Numbers whose clause has no subject but a pronoun: what they measure is left to the model.
OPEN = "They had paid $500 before. It weighed 40 tonnes and lasted 9 hours. Now it is $700, then it was $9."
SIZES = (10, 60, 300, 5000)
SPOKEN = (
    "Ada Marsh and Tom Quill met at the weir on Friday. The talk was long.\n\n"
    "“We had no rain. We had no snow either. The weir is dry.”\n\n"
    "The two agreed on little else."
)


def planned(text, profile, **settings):
    """Return the calls on a text."""
    document = read(text)
    made = Settings(**settings)
    ground = groundwork(document, made)
    return document, Planner(document, ground.utterances, ground.chosen, ground.chosen, profile, made).calls()


def sizes():
    """Return every article with every plan and size of window."""
    profiles = [replace(p, window_tokens=size) for p in (SMALL, LARGE) for size in SIZES]
    return [
        pytest.param(
            text, profile, id=f"{name}-{'joint' if profile.joint else 'small'}-{profile.window_tokens}"
        )
        for name, text in TEXTS.items()
        for profile in profiles
    ]


def windows_of(calls):
    """Return the distinct windows of the calls, in plan order."""
    return list(dict.fromkeys(call.sentences for call in calls))


@pytest.mark.parametrize(("text", "profile"), sizes())
def test_windows_cover_every_sentence_once(text, profile):
    """The windows of a joint plan hold each sentence once and in order; those of a small one none twice."""
    document, calls = planned(text, profile)
    seen = list(chain.from_iterable(windows_of(calls)))
    if profile.joint:
        assert seen == list(document.sentences)
    else:
        assert len(seen) == len(set(seen))
        assert seen == [sentence for sentence in document.sentences if sentence in set(seen)]


@pytest.mark.parametrize(("text", "profile"), sizes())
def test_windows_keep_their_size(text, profile):
    """A window is larger than its limit only where a single sentence is."""
    _, calls = planned(text, profile)
    for sentences in windows_of(calls):
        size = sum(sentence.span.end - sentence.span.start for sentence in sentences)
        assert size <= profile.window_tokens * 3.5 or len(sentences) == 1


@pytest.mark.parametrize(("text", "profile"), sizes())
def test_every_question_is_asked_once(text, profile):
    """However the text is cut, each number and each open utterance is asked about once, in text order."""
    whole = replace(profile, window_tokens=10**9)
    for field in ("measures", "speakers"):
        asked = [_of(question) for call in planned(text, profile)[1] for question in getattr(call, field)]
        wanted = [_of(question) for call in planned(text, whole)[1] for question in getattr(call, field)]
        assert asked == wanted


def _of(question):
    return getattr(question, "utterance", question)


@pytest.mark.parametrize(("text", "profile"), sizes())
def test_questions_are_about_the_window(text, profile):
    """What a call asks about stands in the text that it sees."""
    _, calls = planned(text, profile)
    assert calls
    for call in calls:
        assert call.asks
        assert set(call.claims) <= set(call.sentences)
        places = [n.span for n in call.measures] + [q.utterance.fragments[0] for q in call.speakers]
        assert all(call.span.start <= place.start < call.span.end for place in places)


def test_small_plan():
    """A small model gets its claims, its speakers one by one and its numbers by eight, all on one text."""
    _, calls = planned(TEXTS["ferry"], SMALL)
    assert len(windows_of(calls)) == 1
    assert [call.task for call in calls] == sorted(
        (call.task for call in calls), key=[Task.CLAIMS, Task.SPEAKERS, Task.MEASURES].index
    )
    assert not any(call.choose for call in calls)
    assert all(len(call.speakers) <= 1 and len(call.measures) <= 8 for call in calls)


def test_joint_plan():
    """A large model gets everything at once, and chooses among all sentences."""
    document, (call,) = planned(TEXTS["ferry"] + OPEN, LARGE)
    assert call.task is Task.JOINT
    assert call.choose
    assert call.claims == document.sentences
    assert call.most == len(groundwork(document, Settings()).chosen)


def test_joint_plan_in_groups():
    """What exceeds a joint call's number of questions goes into calls of its own, nothing twice."""
    _, calls = planned(TEXTS["ferry"] + OPEN, replace(LARGE, measures=3))
    assert calls[0].task is Task.JOINT
    assert {call.task for call in calls[1:]} == {Task.MEASURES}
    assert all(len(call.measures) <= 3 for call in calls)
    ids = [number.id for call in calls for number in call.measures]
    assert ids == [number.id for number in planned(TEXTS["ferry"] + OPEN, LARGE)[1][0].measures]


@pytest.mark.parametrize("profile", [SMALL, LARGE], ids=["small", "joint"])
@pytest.mark.parametrize("task", list(Settings().tasks))
def test_chosen_tasks_only(profile, task):
    """A task that is not asked for costs no call; without any there is none."""
    _, calls = planned(TEXTS["ferry"] + OPEN + "\n\n" + SPOKEN, profile, tasks=(task,))
    assert {call.task for call in calls} == {task}
    assert planned(TEXTS["ferry"], profile, tasks=())[1] == ()


@pytest.mark.parametrize("most", [1, 3])
def test_claims_are_bounded(most):
    """A length in numbers is the number of claims asked for, in text order."""
    _, calls = planned(TEXTS["bridge"], SMALL, length=most)
    claims = calls[0].claims
    assert len(claims) == most
    assert list(claims) == sorted(claims, key=lambda sentence: sentence.span)


def test_headings_and_quotations_make_no_claims():
    """A small plan's claims are told: no heading, and no sentence within a quotation of several."""
    document, calls = planned("News from the weir\n\n" + SPOKEN, SMALL)
    told = [sentence.span.of(document.text) for sentence in calls[0].claims]
    assert told
    assert set(told) <= {
        "Ada Marsh and Tom Quill met at the weir on Friday.",
        "The talk was long.",
        "The two agreed on little else.",
    }


def test_speakers_are_named_once_most_likely_first(monkeypatch):
    """Of two candidates of one name the likelier stays, at its rank."""
    document = read(SPOKEN)
    ada, tom = (document.text.index(name) for name in ("Ada Marsh", "Tom Quill"))
    first, second = (windows.Span(start, start + 9) for start in (ada, tom))
    offered = (SpeakerMention(first, first), SpeakerMention(second, second), SpeakerMention(second, first))
    monkeypatch.setattr(windows, "candidate_speakers", lambda *_: offered)
    _, calls = planned(SPOKEN, SMALL)
    (question,) = [question for call in calls for question in call.speakers]
    assert question.names == ("Ada Marsh", "Tom Quill")
    assert question.named("Ada Marsh") is offered[0]


def test_speaker_without_candidates_is_not_asked(monkeypatch):
    """Where nobody is named there is nothing to choose from."""
    monkeypatch.setattr(windows, "candidate_speakers", lambda *_: ())
    assert not [question for call in planned(SPOKEN, SMALL)[1] for question in call.speakers]


@pytest.mark.parametrize(("text", "profile"), sizes())
def test_halves_lose_nothing(text, profile):
    """The halves of a call see half of its text each and share its questions without loss or repeat."""
    for call in planned(text, profile)[1]:
        halves = call.halves()
        assert bool(halves) == (len(call.sentences) > 1)
        assert all(len(half.sentences) < len(call.sentences) for half in halves)
        for field in ("claims", "speakers", "measures") if halves else ():
            assert tuple(chain.from_iterable(getattr(half, field) for half in halves)) == getattr(call, field)


def test_halves_end():
    """Halving ends at single sentences, each of which is asked for one claim at least."""
    _, (call,) = planned(TEXTS["harvest"], LARGE)
    calls, leaves = [call], []
    while calls:
        halves = calls[0].halves()
        leaves += [] if halves else calls[:1]
        calls = [*calls[1:], *halves]
    assert [leaf.sentences[0].id for leaf in leaves] == [sentence.id for sentence in call.sentences]
    assert all(leaf.most >= 1 for leaf in leaves)


@given(st.text('ab .\n“”"5%S,!?', max_size=120), st.sampled_from(SIZES), st.sampled_from([SMALL, LARGE]))
def test_any_text_is_planned(text, size, profile):
    """No text breaks the plan, and every number that is asked about in one window is asked about in many."""
    text = f"x{text}"
    many = planned(text, replace(profile, window_tokens=size))[1]
    one = planned(text, replace(profile, window_tokens=10**6))[1]
    assert [n for call in many for n in call.measures] == [n for call in one for n in call.measures]


def test_questions_see_only_what_is_near(monkeypatch):
    """A question is shown what stands around it, in text order, whether others are asked or not."""
    long = "The weir is old. " * 150 + "\n\n" + SPOKEN + "\n\n" + "It rained. " * 400
    document = read(long)
    candidate = SpeakerMention(mention=document.sentences[0].span, canonical=document.sentences[0].span)
    monkeypatch.setattr(windows, "candidate_speakers", lambda *_: (candidate,))
    _, (alone,) = planned(long, SMALL, tasks=("speakers",))
    _, (*_, beside) = planned(long, SMALL, tasks=("claims", "speakers"))
    assert alone == beside
    assert alone.span.contains(alone.speakers[0].utterance.fragments[0])
    assert len(alone.sentences) < len(document.sentences) / 2
    assert list(alone.sentences) == sorted(alone.sentences, key=lambda sentence: sentence.span.start)


def test_a_text_full_of_questions_is_read_once(monkeypatch):
    """Where what is near the questions is more than the window, all of them are shown the same text."""
    monkeypatch.setattr(windows, "is_hinted", lambda *_: False)
    profile = replace(SMALL, measures=1)
    few, (alone,) = planned("It lasted 7 years. " + "It rained. " * 40, profile, tasks=("measures",))
    many, calls = planned("It lasted 7 years, 8 weeks and 3 hours.", profile, tasks=("measures",))
    assert len(alone.sentences) < len(few.sentences)
    assert len(calls) == 3
    assert {call.sentences for call in calls} == {many.sentences}


def test_bounded_calls():
    """Where few calls may be made, claims come first; none is lost, and the order stays."""
    _, calls = planned(TEXTS["ferry"] + OPEN, SMALL)
    kept, left = windows.bounded(calls, 2)
    assert (len(kept), len(left)) == (2, len(calls) - 2)
    assert kept[0].task is Task.CLAIMS
    assert sorted((*kept, *left), key=calls.index) == list(calls)
    assert windows.bounded(calls, None) == windows.bounded(calls, 99) == (calls, ())


def test_the_reader_is_told_of():
    """A model that chooses is told what the reader looks for, and nothing where that is nothing."""
    _, (plain,) = planned(TEXTS["ferry"], LARGE)
    _, (wished,) = planned(TEXTS["ferry"], LARGE, focus="the  fares", speakers=("Ada Brook",))
    assert plain.wish == ""
    assert wished.wish == "the fares; what Ada Brook said"
