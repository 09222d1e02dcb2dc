"""A person's review, carried out: nothing disappears, and a correction is checked like anything else."""

from __future__ import annotations

import json

import pytest
from rendering_sample import FULL, SENTENCE_SALE

from summarizer import InputError, Review, Ruling, Summary, summarize
from summarizer.cli import main
from summarizer.reviews import Decision

HASH = FULL.provenance.source_sha256


def item(summary, name):
    """Return an item by its place."""
    head, _, place = name.partition("[")
    found = getattr(summary, head)
    return found[int(place.rstrip("]"))] if place else found


def ruled(summary, **rulings):
    """Make a review of rulings: `claims_1="accepted"`, or with a correction `claims_1=("corrected", "…")`."""
    made = []
    for name, ruling in rulings.items():
        head, _, place = name.rpartition("_")
        place = f"{head}[{place}]" if head else name
        decision, correction = (ruling, None) if isinstance(ruling, str) else ruling
        made.append(
            Ruling(item=place, decision=decision, words=item(summary, place).text, correction=correction)
        )
    return Review(source_sha256=summary.provenance.source_sha256, rulings=tuple(made))


def test_rejected_items_go_to_the_tray():
    """They are listed with their reason, links that named them are mended, and the rest keeps its order."""
    after = FULL.with_review(
        ruled(FULL, numeric_facts_0="rejected", claims_0="rejected", headline="rejected")
    )
    assert after.headline is None
    assert after.claims == FULL.claims[1:]
    assert after.numeric_facts == FULL.numeric_facts[1:]
    assert [r.item for r in after.rejected[len(FULL.rejected) :]] == [
        FULL.headline.text,
        FULL.claims[0].text,
        FULL.numeric_facts[0].text,
    ]
    before = [{FULL.numeric_facts[k].text for k in link.facts} for link in FULL.links]
    left = [{after.numeric_facts[k].text for k in link.facts} for link in after.links]
    gone = {FULL.numeric_facts[0].text}
    assert left == [facts - gone for facts in before if len(facts - gone) > 1]


def test_rulings_follow_their_items():
    """What was accepted is known by its new place."""
    after = FULL.with_review(ruled(FULL, claims_0="rejected", claims_1="accepted"))
    (ruling,) = after.rulings
    assert (ruling.item, ruling.decision) == ("claims[0]", Decision.ACCEPTED)
    assert ruling.words == after.claims[0].text


def test_a_corrected_claim_is_checked_anew():
    """It gets the verdict that its new words deserve; one that is wrong is not let off."""
    right = FULL.with_review(ruled(FULL, claims_0=("corrected", SENTENCE_SALE))).claims[0]
    assert (right.text, right.support.verdict) == (SENTENCE_SALE, "supported")
    wrong = FULL.with_review(
        ruled(
            FULL,
            claims_0=("corrected", "The lighthouse at Larkfield Point will be sold, the harbour trust said."),
        )
    ).claims[0]
    assert wrong.support.verdict != "supported"


def test_what_a_correction_replaces_is_kept():
    """Nothing disappears: the ruling has what the item said before, through JSON too."""
    after = FULL.with_review(
        ruled(FULL, claims_0=("corrected", SENTENCE_SALE), quotations_1=("corrected", "Oda Brekke"))
    )
    after = Summary.model_validate_json(after.model_dump_json())
    before = {ruling.item: ruling.before for ruling in after.rulings}
    speaker = FULL.quotations[1].speaker
    assert before == {"claims[0]": FULL.claims[0].text, "quotations[1]": speaker.name if speaker else ""}


def test_what_the_source_cannot_carry_is_refused():
    """A speaker whom it does not name, and a measure that is not of the sentence; the rest is done."""
    after = FULL.with_review(
        ruled(
            FULL,
            quotations_1=("corrected", "Captain Ahab"),
            numeric_facts_0=("corrected", "the price of whale oil"),
            claims_0="rejected",
        )
    )
    assert after.quotations[1] == FULL.quotations[1]
    assert after.numeric_facts[0] == FULL.numeric_facts[0]
    assert len(after.claims) == len(FULL.claims) - 1
    refused = {ruling.item: ruling.refused for ruling in after.rulings}
    assert "not named" in refused["quotations[1]"]
    assert "does not say so" in refused["numeric_facts[0]"]
    assert any(note.startswith("the correction of quotations[1] was not carried out") for note in after.notes)
    assert after.reverify(FULL.source).holds == FULL.reverify(FULL.source).holds


def test_a_review_from_its_file(tmp_path, capsys, monkeypatch):
    """A path is one; its name alone is told to be that; the command applies it to a saved summary."""
    review, saved = tmp_path / "review.json", tmp_path / "saved.json"
    review.write_text(ruled(FULL, claims_0="rejected").model_dump_json(), encoding="utf-8")
    saved.write_text(FULL.model_dump_json(), encoding="utf-8")
    after = FULL.with_review(review)
    assert len(after.claims) == len(FULL.claims) - 1
    with pytest.raises(InputError, match="give Path"):
        FULL.with_review(str(review))
    monkeypatch.setattr("summarizer.api.Summarizer.stream", None)  # nothing is summarized anew
    assert main([str(saved), "--review", str(review), "--format", "json"]) == 0
    assert Summary.model_validate_json(capsys.readouterr().out) == after
    assert main([str(saved)]) == 0
    assert FULL.claims[0].text.split(",")[0] in " ".join(capsys.readouterr().out.split())
    saved.write_text(FULL.model_dump_json().replace('"start"', '"begin"'), encoding="utf-8")
    assert main([str(saved)]) == 3
    assert "no summary as it was saved" in capsys.readouterr().err
    (tmp_path / "a.txt").write_text(FULL.source, encoding="utf-8")
    assert main([str(tmp_path / "a.txt"), "--review", str(review), "--model", "none"]) == 2
    assert "--review goes with one" in capsys.readouterr().err


def test_a_reviewed_summary_verifies(article):
    """`reverify` holds a person's attribution to the text, and finds it gone where the name is."""
    summary = summarize(article("bridge"), model="none")
    after = summary.with_review(ruled(summary, quotations_0=("corrected", "Desmond Achterberg")))
    assert after.reverify(summary.source).holds
    edited = summary.source.replace("Desmond Achterberg", "Dora Miles")
    assert "quotations[0]" in [finding.item for finding in after.reverify(edited).failures]
    assert Summary.model_validate_json(after.model_dump_json()) == after


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"source_sha256": "0" * 64}, "another source"),
        ({"rulings": [{"item": "claims[9]", "decision": "accepted", "words": "x"}]}, "does not have"),
        ({"rulings": [{"item": "__class__", "decision": "accepted", "words": "x"}]}, "does not have"),
        ({"rulings": [{"item": "claims[0]", "decision": "accepted", "words": "x"}]}, "words differ"),
        ({"rulings": [{"item": "claims[0]", "decision": "praised", "words": "x"}]}, "no review"),
        ({"rulings": [{"item": "claims[0]", "decision": "corrected", "words": "x"}]}, "no review"),
        ({"version": 2}, "no review"),
        ({"format": "recipe"}, "no review"),
    ],
)
def test_a_review_that_does_not_fit(change, says):
    """One of another summary, or no review at all, is one clear line."""
    review = {"format": "summarizer-review", "version": 1, "source_sha256": HASH, "rulings": []} | change
    for given in (review, json.dumps(review)):
        with pytest.raises(InputError, match=says) as caught:
            FULL.with_review(given)
        assert "\n" not in str(caught.value)
