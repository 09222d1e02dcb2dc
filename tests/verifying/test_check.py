"""`check`: what a statement may say of a text, and what it may not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.results import ReasonCode, Verdict
from summarizer.source.document import Span
from summarizer.source.reading import read
from summarizer.verifying.checking import check

TEXT = (
    "Tarn Island, 3 March 2024. Unemployment on Tarn Island rose to 4.2 percent in February, the statistics "
    "office said on Monday. It had stood at 3.9 percent a year before.\n\n"
    "The island council did not approve the sale of the old ferry. Mayor Ada Fenn had asked for $1.2 million "
    "for it. “The ferry is worth every cent,” Fenn said. Her deputy, Bo Lind, opposed the sale.\n\n"
    "All of the 48 workers at the Halden shipyard may return in April, according to the union. Some of the "
    "suppliers never received their money. The yard plans to build three boats, each 17 miles of "
    "cable on board.\n\n"
    "Sales at Norvik Paper fell 12 percent to $50 million, from $56.8 million. Calder Mills bought the quay "
    "from Norvik Paper in 2019. At night the temperature fell to -9 degrees Celsius."
)


@pytest.mark.parametrize(
    "statement",
    [
        "Unemployment on Tarn Island rose to 4.2% in February, the statistics office said.",
        "The council of the island did not approve the sale of the ferry.",
        "The ferry's sale was not approved by the island council.",
        "Ada Fenn, the mayor, had asked for $1,200,000.",
        "Fenn said that the ferry is worth every cent.",
        "“The ferry is worth every cent,” Fenn said.",
        pytest.param(
            "The sale was opposed by Bo Lind.",
            marks=pytest.mark.xfail(strict=True, reason='the parser takes "opposed the sale" for a phrase'),
        ),
        "Sales at Norvik Paper fell to $50 million.",
        "Calder Mills acquired the quay from Norvik Paper in 2019.",
        "The temperature fell to -9 degrees Celsius at night.",
        "The yard plans to build 3 boats.",
    ],
)
def test_a_faithful_statement_is_supported(statement):
    """Other words, another order, another notation of a number: the same facts."""
    support = check(statement, TEXT)
    assert (support.verdict, support.reasons, support.unaligned) == (Verdict.SUPPORTED, (), ())
    assert support.evidence
    assert support.proof


@pytest.mark.parametrize(
    "statement",
    [
        "Unemployment on Tarn Island rose to 4.2% in February.",
        "All 48 workers at the Halden shipyard may return in April.",
    ],
)
def test_what_is_only_reported_is_no_fact(statement):
    """What the text has only as somebody's words is proved with their name, and partly without it."""
    support = check(statement, TEXT)
    assert support.verdict is Verdict.PARTLY
    assert [reason.code for reason in support.reasons] == [ReasonCode.REPORTED]


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("Unemployment on Tarn Island rose to 5.2 percent in February.", ReasonCode.NUMBER),
        ("Unemployment on Tarn Island rose to 3.9 percent in February.", ReasonCode.NUMBER),
        ("Unemployment on Tarn Island rose to 4.2 percentage points in February.", ReasonCode.UNIT),
        ("Unemployment on Tarn Island fell to 4.2 percent in February.", ReasonCode.CONTRAST),
        ("The island council did approve the sale of the old ferry.", ReasonCode.NEGATION),
        ("The island council approved the sale of the old ferry.", ReasonCode.NEGATION),
        ("Bo Lind did not oppose the sale.", ReasonCode.NEGATION),
        ("Mayor Ada Fenn had asked for $1.2 billion for it.", ReasonCode.NUMBER),
        ("Mayor Ada Fenn had asked for €1.2 million for it.", ReasonCode.UNIT),
        ("Mayor Greta Holm had asked for $1.2 million for it.", ReasonCode.NAME),
        ("“The ferry is worth every cent,” Bo Lind said.", ReasonCode.SPEAKER),
        ("Some of the 48 workers at the Halden shipyard may return in April.", ReasonCode.QUANTIFIER),
        ("All of the suppliers never received their money.", ReasonCode.QUANTIFIER),
        ("All of the 48 workers at the Halden shipyard will return in April.", ReasonCode.MODALITY),
        ("The yard has built three boats.", ReasonCode.MODALITY),
        ("The yard plans to build three boats, each 17 kilometres of cable on board.", ReasonCode.UNIT),
        ("Her deputy, Bo Lind, supported the sale.", ReasonCode.CONTRAST),
        ("Sales at Norvik Paper fell 30 percent from $56.8 million to $50 million.", ReasonCode.ARITHMETIC),
        ("At night the temperature fell to 9 degrees Celsius.", ReasonCode.NUMBER),
        ("Everything in the warehouse burned after lightning struck.", ReasonCode.NO_EVIDENCE),
    ],
)
def test_a_false_statement_is_not_supported(statement, code):
    """One thing changed, and the finding that says which."""
    support = check(statement, TEXT)
    assert support.verdict is not Verdict.SUPPORTED
    assert code in {reason.code for reason in support.reasons}


@pytest.mark.parametrize("speaker", ["Ada Fenn", "Fenn", "Mayor Fenn"])
def test_the_speaker_given_is_the_one_of_the_text(speaker):
    """A statement may come with its speaker, in full or in part."""
    assert check("The ferry is worth every cent", TEXT, speaker=speaker).verdict is Verdict.SUPPORTED


def test_another_speaker_is_not_supported():
    """Words of one person are not evidence for another's."""
    support = check("The ferry is worth every cent", TEXT, speaker="Bo Lind")
    assert [reason.code for reason in support.reasons] == [ReasonCode.SPEAKER]


def test_a_speaker_whom_the_text_leaves_open_is_not_supported():
    """Where the text names nobody for the words, code does not guess."""
    text = "Fenn and Lind met on the quay. “We sail at nine.” The gulls rose."
    support = check("We sail at nine", text, speaker="Fenn")
    assert support.verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(("statement", "text"), [("", TEXT), ("   ", TEXT), ("Fenn spoke.", ""), ("…", TEXT)])
def test_nothing_supports_nothing(statement, text):
    """A statement or a text without words is no error, and not supported."""
    support = check(statement, text)
    assert support.verdict is Verdict.UNPROVEN
    assert support.reasons[0].code is ReasonCode.NO_EVIDENCE


def test_a_hint_proves_nothing():
    """Where a model points changes which sentence is looked at first, never the verdict on a false one."""
    hint = (Span(0, len(TEXT)),)
    support = check("Unemployment on Tarn Island rose to 5.2 percent.", TEXT, hint=hint)
    assert support.verdict is Verdict.REFUTED


def test_a_document_is_as_good_as_its_text():
    """A text that was read already is not read again."""
    document = read(TEXT)
    assert check("Bo Lind opposed the sale.", document) == check("Bo Lind opposed the sale.", TEXT)


@given(statement=st.text(max_size=80), text=st.text(max_size=200))
@settings(max_examples=200)
def test_never_raises(statement, text):
    """Any two texts can be held against each other; evidence and findings are places in the source."""
    support = check(statement, text)
    places = [*support.evidence, *(reason.source for reason in support.reasons if reason.source)]
    assert all(place.end <= len(text) for place in places)


CONDITIONAL = "She asked if the mill would close. Whether the ferry sails depends on the tide."


@pytest.mark.parametrize(
    "statement", ["She asked if the mill would close.", "It depends on whether the ferry sails."]
)
def test_a_question_may_be_told_as_one(statement):
    """A statement that keeps the question is not held against."""
    reasons = {reason.code for reason in check(statement, CONDITIONAL).reasons}
    assert ReasonCode.MODALITY not in reasons


PLAYERS = (
    "Norvik Paper lost a fifth of its customers last spring. The company will not close its mill in Halden. "
    "Its rival, Calder Mills, plans to sell a quay near Tarn for $9 million.\n\n"
    "Ada Fenn, the mayor of Tarn, opposed the sale. “It is over. We are done with quays and those who "
    "sell them,” she said. Her lawyer, Bo Lind, was not there. “I don’t think so,” Lind said."
)


@pytest.mark.parametrize(
    "statement",
    [
        "Calder Mills will not close its mill in Halden.",
        "Norvik Paper intends to sell a quay near Tarn for $9 million.",
        "Bo Lind, the mayor of Tarn, was against the sale.",
    ],
)
def test_a_name_in_the_place_of_another_is_not_supported(statement):
    """A name of the text does not do what the text says of another one, named or taken up by a pronoun."""
    assert ReasonCode.ROLE in {reason.code for reason in check(statement, PLAYERS).reasons}


def test_words_of_the_text_do_not_prove_what_others_add():
    """However many words are the text's own, one that nothing carries is enough to leave it unproven."""
    invented = (
        "After floods and a lasting strike of the dockers, Norvik Paper hired new chefs for its Halden mill."
    )
    support = check(invented, PLAYERS)
    assert support.verdict is Verdict.UNPROVEN
    assert "chefs" in {span.of(invented) for span in support.unaligned}


@pytest.mark.parametrize(
    ("source", "statement", "verdict"),
    [
        ("If sales fall, the mill in Halden will close.", "The mill in Halden will close.", Verdict.UNPROVEN),
        ("The mill will close unless Fenn pays.", "The mill will close.", Verdict.UNPROVEN),
        (
            "If sales fall, the mill in Halden will close.",
            "The mill will close if sales fall.",
            Verdict.SUPPORTED,
        ),
        ("The mill will close even if Fenn pays.", "The mill will close.", Verdict.SUPPORTED),
    ],
)
def test_what_depends_on_a_condition_is_no_fact(source, statement, verdict):
    """The main clause of an “if” sentence holds under its condition alone."""
    support = check(statement, source + " The gulls rose over the quay at noon.")
    assert support.verdict is verdict
    assert {reason.code for reason in support.reasons} <= {ReasonCode.MODALITY}


def test_words_of_the_text_are_told_from_words_that_it_does_not_have():
    """A reader is not told that a name is missing which the text has, only told otherwise of it."""
    source = "Dunlow Gas closed its works in May. The mayor of Ferrow bought an old lifeboat."
    support = check("Dunlow Gas bought a trawler.", source)
    assert support.verdict is Verdict.UNPROVEN
    assert [(reason.code, reason.statement) for reason in support.reasons] == [
        (ReasonCode.NOT_IN_TEXT, "trawler"),
        (ReasonCode.NOT_SO_TOLD, "Dunlow Gas"),
    ]


def test_a_cue_that_tells_an_act_is_no_speech():
    """A cabinet that will discuss a thing has said nothing."""
    text = "The council’s cabinet will discuss a night service next Tuesday. Nobody objected."
    support = check("The cabinet will discuss a night service on Tuesday.", text)
    assert support.verdict is Verdict.SUPPORTED
    assert not support.reasons
