"""The second pass: of the claims of many windows one headline, an overview, and a model's choice."""

from __future__ import annotations

import json

import pytest
from servers import at, completion, good, saying

from summarizer import RejectionReason, Settings, Summary, Task, WindowStatus, estimate, summarize

pytestmark = pytest.mark.usefixtures("plain_environment")

TOWNS = "Oxley Marsden Thorne Bewick Calder Dunmore Elvet Farnham Garside Holme".split()
LONG = "\n\n".join(
    f"{town} council\n\nThe council of {town} voted on Monday to close the {town} mill, which burned "
    f"{n + 40} tonnes of peat a year. {town} lost {n + 11} jobs when the weir broke in March. The miller of "
    f"{town}, Ada {town}son, said that the weir would be mended within {n + 3} months. Nobody in the place "
    "had seen the water so high since the year of the great flood, and the old people spoke of little else. "
    "The road along the river stayed closed until the end of the month, and so did the school by the bridge. "
    "A fund for the families was opened at the town hall, where people brought what they could spare. "
    "The fair on the green, which is held each year on the first day of June, was put off until the autumn."
    for n, town in enumerate(TOWNS)
)
SHORT = (
    "The mill at Oxley burned peat. It will close in May. Its owners got $40 for it. "
    "Oxley lost its last miller."
)


def asked(server):
    """Return the prompts of the second passes that a server saw."""
    return [seen.prompt for seen in server.requests if "[C1]" in seen.prompt]


def digesting(**fields):
    """Answer honestly, and the second pass with `fields` on top, which may be made from its lines."""

    def reply(seen):
        if "[C1]" not in seen.prompt:
            return good(seen)
        lines = dict(line[1:].split("] ", 1) for line in seen.prompt.splitlines() if line.startswith("[C"))
        given = {name: value(lines) if callable(value) else value for name, value in fields.items()}
        return saying(**given)(seen)

    return reply


def test_one_call_over_the_claims_of_all_windows(server):
    """A long text has one pass more, over its claims and not over itself, whose headline is the summary's."""
    server.otherwise = digesting(
        headline="Oxley lost 11 jobs when the weir broke in March.",
        overview=lambda lines: [{"rests_on": ["C1"], "sentence": lines["C1"]}],
    )
    summary = summarize(LONG, model="m", settings=at(server, tasks=("claims",)))
    (prompt,) = asked(server)
    assert all(f"] {claim.text}" in prompt for claim in summary.claims)
    assert len(prompt) < len(LONG)
    assert summary.headline.text == "Oxley lost 11 jobs when the weir broke in March."
    assert summary.windows[-1].task is Task.OVERVIEW
    assert summary.complete
    first = min(summary.overview, key=lambda sentence: sentence.rests_on)
    assert summary.claims[first.rests_on[0]].text == first.text
    assert Summary.model_validate_json(summary.model_dump_json()) == summary


def test_a_sentence_of_two_claims_is_proved_by_both(server):
    """What joins two claims names both, and its evidence is theirs."""
    text = "The new ferry will cost £14 million.\n\nThe Osmund quay will close in June.\n\nNobody came."
    words = "The Osmund quay will close in June, and the new ferry will cost £14 million."
    told = [{"rests_on": ["C1", "C2"], "sentence": words}]
    server.otherwise = digesting(overview=told)
    summary = summarize(text, model="m", settings=at(server, tasks=("claims",), length=3, overview=1))
    (sentence,) = summary.overview
    assert sentence.rests_on == (0, 1)
    assert sentence.text == words
    assert sentence.support.verdict.value == "supported"


@pytest.mark.parametrize(
    ("sentence", "rests_on", "reason"),
    [
        ("The mill at Oxley burned 90 tonnes of coal.", ["C1"], RejectionReason.UNSUPPORTED),
        ("Oxley lost its last miller.", ["C1"], RejectionReason.OTHER_EVIDENCE),
    ],
    ids=["not in the text", "of another claim"],
)
def test_what_its_claims_do_not_say_is_rejected(server, sentence, rests_on, reason):
    """A sentence that is untrue, or rests on other claims than it names, is kept in the tray."""
    server.otherwise = digesting(overview=[{"rests_on": rests_on, "sentence": sentence}])
    summary = summarize(SHORT, model="m", settings=at(server, tasks=("claims",), length=4, overview=1))
    assert [(r.task, r.item, r.reason) for r in summary.rejected if r.task == "overview"] == [
        ("overview", sentence, reason)
    ]
    (kept,) = summary.overview
    assert kept.text == summary.claims[kept.rests_on[0]].text


def test_a_model_that_chooses_chooses_from_all_windows(server):
    """In the joint plan the second pass picks what is told; code fills up what is left."""
    server.otherwise = digesting(chosen=lambda lines: [list(lines)[-1]], overview=[])
    settings = at(server, plan="joint", tasks=("claims",), window_tokens=150, length=2)
    summary = summarize(LONG, model="m", settings=settings)
    (prompt,) = asked(server)
    lines = [line for line in prompt.splitlines() if line.startswith("[C")]
    assert 2 < len(lines) <= 6
    assert "at most 2 of the claims" in prompt
    assert lines[-1].split("] ", 1)[1] in [claim.text for claim in summary.claims]


def test_short_texts_are_asked_nothing_more(server):
    """An article has no second pass unless an overview is asked for."""
    summarize(SHORT, model="m", settings=at(server))
    assert asked(server) == []
    summarize(SHORT, model="m", settings=at(server, overview=1, length=3))
    assert len(asked(server)) == 1


def test_a_failed_second_pass_leaves_the_claims(server):
    """If it fails, the ledger says so, and headline and overview are the text's own words."""
    server.otherwise = lambda seen: completion("nonsense") if "[C1]" in seen.prompt else good(seen)
    summary = summarize(LONG, model="m", settings=at(server, tasks=("claims",)))
    assert [w.task for w in summary.windows if w.status is WindowStatus.FAILED] == [Task.OVERVIEW]
    assert not summary.complete
    assert len(summary.overview) >= 2


def test_the_bound_of_calls_counts_it(server):
    """One of `max_calls` is for the second pass; with one alone the windows have it."""
    settings = at(server, plan="joint", window_tokens=150, max_calls=3)
    summary = summarize(LONG, model="m", settings=settings)
    assert len(server.requests) == 3
    assert len(asked(server)) == 1
    assert WindowStatus.SKIPPED in {window.status for window in summary.windows}
    server.requests.clear()
    summarize(LONG, model="m", settings=at(server, plan="joint", window_tokens=150, max_calls=1))
    assert len(server.requests) == 1
    assert asked(server) == []


def test_estimate_counts_it(server):
    """What is foreseen for a long text has the call of the second pass."""
    settings = at(server, plan="joint")
    summarize(LONG, model="m", settings=settings)
    assert estimate([LONG], "m", settings=settings).calls == len(server.requests)


def test_in_another_language(server):
    """Claims in another language are never ticked: each holds the proved claim that it renders."""
    german = {"S1": "Die Mühle in Oxley verbrannte Torf.", "S3": "Sie bekamen 40 Dollar dafür."}
    server.otherwise = lambda seen: completion(
        json.dumps(
            {
                "claims": {
                    id_: german.get(id_, "Etwas in 7 Tagen.")
                    for id_ in seen.schema["$defs"]["Claims"]["properties"]
                }
            }
        )
    )
    settings = at(server, tasks=("claims",), length=4, language="de")
    summary = summarize(SHORT, model="m", settings=settings)
    assert "into German" in server.requests[0].prompt
    by_text = {claim.text: claim for claim in summary.claims}
    claim = by_text["Die Mühle in Oxley verbrannte Torf."]
    assert (claim.support.verdict.value, claim.original) == ("unproven", "The mill at Oxley burned peat.")
    assert "Sie bekamen 40 Dollar dafür." in by_text
    assert "Etwas in 7 Tagen." not in by_text
    assert "Etwas in 7 Tagen." in {item.item for item in summary.rejected}
    assert "It will close in May." in by_text
    assert summary.reverify(SHORT).holds
    edited = summary.reverify(SHORT.replace("peat", "straw"))
    assert [f.item for f in edited.failures if f.item.startswith("claims")] == ["claims[0]"]
    assert "✓ Die Mühle" not in summary.to_text()
    assert Summary.model_validate_json(summary.model_dump_json()) == summary


def test_the_texts_own_language_changes_nothing(server):
    """Asked for in the language of the text, claims are proved as ever."""
    summary = summarize(SHORT, model="m", settings=at(server, language="en"))
    assert {claim.original for claim in summary.claims} == {None}
    assert summarize(SHORT, model="none", settings=Settings(language="de")).claims[0].original is None


def test_terms_to_keep(server):
    """A wording that loses a term of the glossary is refused, and the text's own words stand."""
    text = (
        "The harbour board of Sandness, which has met every month since the great storm of 1953 in the old "
        "customs house on the quay, decided on Monday that the Long Mole must be closed to lorries from May."
    )
    lost = "The harbour board of Sandness decided on Monday that it must be closed to lorries from May."
    server.script(completion(json.dumps({"claims": {"S1": lost}})))
    settings = at(server, tasks=("claims",), glossary=("Long Mole", "Great Ferry"))
    summary = summarize(text, model="m", settings=settings)
    prompt = server.requests[0].prompt
    assert "Long Mole" in prompt.rpartition("</text")[2]
    assert "Great Ferry" not in prompt
    assert [item.reason for item in summary.rejected] == [RejectionReason.TERM]
    assert "Long Mole" in summary.claims[0].text


def test_terms_are_not_cut_by_code():
    """What holds a term is not cut from a sentence."""
    text = (
        "The quay at Osmund, which belongs to the Crown Harbour Fund, will be closed for repairs in June. "
        "The quay will be closed because its oldest piles have rotted. Repairs of the quay will take a year."
    )
    cut, kept = (
        summarize(text, model="none", settings=Settings(length=1, glossary=terms)).claims[0].text
        for terms in ((), ("Crown Harbour Fund",))
    )
    assert "Crown Harbour Fund" not in cut
    assert "Crown Harbour Fund" in kept
