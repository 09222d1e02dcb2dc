"""From a drafted statement to a claim: its verdict, and whose words its evidence is."""

from __future__ import annotations

import pytest
from servers import at, saying, serving

from summarizer.api import summarize
from summarizer.coverage import Rejection
from summarizer.results import Claim
from summarizer.source.reading import read
from summarizer.verifying.claims import verify_claim

TEXT = (
    "The ferry at Oxley was sold on Monday. Ada Marsh, an engineer, said that the boat had cost too much "
    "to run. Its new owner is a “small but happy” company from Venn."
)


@pytest.mark.parametrize(
    ("statement", "speaker"),
    [
        ("The ferry at Oxley was sold on Monday.", None),
        ("Ada Marsh said that the boat had cost too much to run.", "Ada Marsh"),
        ("The boat had cost too much to run, Ada Marsh said.", "Ada Marsh"),
        ("Its new owner is a company from Venn.", None),
    ],
)
def test_speaker(statement, speaker):
    """A claim whose evidence is mostly one person's words is ascribed to that person."""
    claim = verify_claim(statement, read(TEXT), (), 0.5)
    assert isinstance(claim, Claim)
    assert (claim.speaker.name if claim.speaker else None) == speaker


def test_unsupported():
    """A claim that the text does not carry is a rejection, with the nearest place."""
    rejection = verify_claim("The ferry at Oxley was not sold on Monday.", read(TEXT), (), 0.5)
    assert isinstance(rejection, Rejection)
    assert rejection.nearest.span.of(TEXT).startswith("The ferry at Oxley")


def test_speaker_is_verified_again():
    """When the text gives the words to somebody else, the claim is reported as changed."""
    claims = {"S1": "The ferry was sold.", "S2": "The boat had cost too much to run.", "S3": "It is small."}
    with serving() as server:
        server.otherwise = saying(claims=claims)
        summary = summarize(TEXT, model="m", settings=at(server, tasks=("claims",)))
    (ascribed,) = [number for number, one in enumerate(summary.claims) if one.speaker is not None]
    assert claims["S2"].removeprefix("The") in summary.claims[ascribed].text
    assert summary.reverify(TEXT).holds
    edited = summary.reverify(TEXT.replace("Ada Marsh, an engineer,", "Tom Quill, the mayor,"))
    details = {failure.item: failure.detail for failure in edited.failures}
    assert details[f"claims[{ascribed}]"].startswith("was supported, is refuted; ")
