"""Speech: direct, mixed and indirect, with speakers that syntax settles."""

from __future__ import annotations

import pytest

from summarizer.source.document import Document
from summarizer.source.quotes import read_quoted
from summarizer.source.sentences import read_paragraphs
from summarizer.source.speech import candidate_speakers, read_utterances
from summarizer.source.utterance import QuotationKind, SettledBy


def document(text, language="en"):
    """Return a document with its quoted spans; numbers play no part here."""
    paragraphs = read_paragraphs(text, language)
    return Document(text, paragraphs, read_quoted(text, paragraphs, language), (), language)


def spoken(text, language="en"):
    """Return kind, fragments, mention and cue of each utterance."""
    return [
        (
            utterance.kind.value,
            [fragment.of(text) for fragment in utterance.fragments],
            utterance.speaker and utterance.speaker.mention.of(text),
            utterance.cue and utterance.cue.of(text),
        )
        for utterance in read_utterances(document(text, language))
    ]


@pytest.mark.parametrize(
    ("text", "fragments", "mention", "cue"),
    [
        ("“The pier is safe,” Ana Ruiz said.", ["The pier is safe,"], "Ana Ruiz", "said"),
        ("“The pier is safe,” said Ana Ruiz, a diver.", ["The pier is safe,"], "Ana Ruiz", "said"),
        ("Ana Ruiz said: “The pier is safe.”", ["The pier is safe."], "Ana Ruiz", "said"),
        ("Ana Ruiz said, “The pier is safe.”", ["The pier is safe."], "Ana Ruiz", "said"),
        ("“Is it safe?” Ana Ruiz asked.", ["Is it safe?"], "Ana Ruiz", "asked"),
        ("“It is safe,” Ana Ruiz, a diver, told the council.", ["It is safe,"], "Ana Ruiz", "told"),
        ("“It is safe,” she told reporters on Monday.", ["It is safe,"], "she", "told"),
        ("“A,” she said. “B.”", ["A,", "B."], "she", "said"),
        ("“If it holds,” she said, “we are safe.”", ["If it holds,", "we are safe."], "she", "said"),
        ("“It holds,” one senior official said.", ["It holds,"], "one senior official", "said"),
        ("“It holds,” the Harbour Trust said.", ["It holds,"], "the Harbour Trust", "said"),
        ("“It holds,” the report crowed.", ["It holds,"], "the report", "crowed"),
        ("“It holds,” Ana Ruiz whooped.", ["It holds,"], "Ana Ruiz", "whooped"),
        ("“It holds.” — Ana Ruiz", ["It holds."], "Ana Ruiz", "—"),
        ("At the opening on Sunday, Ana Ruiz said: “It holds.”", ["It holds."], "Ana Ruiz", "said"),
        ("‘It holds’, said Ana Ruiz.", ["It holds"], "Ana Ruiz", "said"),
    ],
)
def test_direct(text, fragments, mention, cue):
    """A quotation takes the speaker that stands in the speaker's place, before, after or between."""
    assert spoken(text) == [("direct", fragments, mention, cue)]


@pytest.mark.parametrize(
    ("text", "content", "mention"),
    [
        (
            "Ruiz said the plan would “keep costs down” until May.",
            "the plan would “keep costs down” until May",
            "Ruiz",
        ),
        ("Ruiz told them that it was “a wreck.”", "that it was “a wreck.”", "Ruiz"),
        ("The pier is “a wreck” already, Ruiz said.", "The pier is “a wreck” already", "Ruiz"),
        ("Ruiz called the pier “a wreck.”", "the pier “a wreck.”", "Ruiz"),
        ("According to Ruiz, the pier is “a wreck.”", "the pier is “a wreck.”", "Ruiz"),
    ],
)
def test_mixed(text, content, mention):
    """A mixed quotation takes the whole content clause."""
    ((kind, fragments, speaker, _),) = spoken(text)
    assert (kind, fragments, speaker) == ("mixed", [content], mention)


@pytest.mark.parametrize(
    ("text", "fragments", "mention", "cue"),
    [
        ("She said the bridge was safe.", ["the bridge was safe"], "She", "said"),
        ("Ruiz has said that divers will check.", ["that divers will check"], "Ruiz", "has said"),
        ("Ruiz said in a statement on Monday that it holds.", ["that it holds"], "Ruiz", "said"),
        ("Ruiz told the council that it holds.", ["that it holds"], "Ruiz", "told"),
        ("The bridge is safe, according to Ana Ruiz.", ["The bridge is safe"], "Ana Ruiz", "according to"),
        ("The bridge, Ruiz said, is safe.", ["The bridge", "is safe"], "Ruiz", "said"),
        ("The bridge was closed in May, Ruiz said.", ["The bridge was closed in May"], "Ruiz", "said"),
    ],
)
def test_indirect(text, fragments, mention, cue):
    """Indirect speech is the content clause of a cue, without a full stop."""
    assert spoken(text) == [("indirect", fragments, mention, cue)]


def test_participle_takes_the_subject_before():
    """What is added after a comma has the speaker of the clause before."""
    found = spoken("“It holds,” Ruiz said, adding that divers would check.")
    assert [(fragments, speaker, cue) for _, fragments, speaker, cue in found] == [
        (["It holds,"], "Ruiz", "said"),
        (["that divers would check"], "Ruiz", "adding"),
    ]


def test_several_speakers_in_one_paragraph():
    """Each quotation goes to the tag beside it."""
    found = spoken("“No,” said Ana Ruiz. “Why not?” Tom Berg asked. “Because it leaks,” she said.")
    assert [speaker for _, _, speaker, _ in found] == ["Ana Ruiz", "Tom Berg", "she"]


def test_quotation_over_paragraphs_is_one_utterance():
    """The paragraphs of a quotation that each reopens are fragments of one utterance."""
    text = "Ana Ruiz said: “It was dark.\n\n“Then the lamp came on.”"
    assert spoken(text) == [("direct", ["It was dark.", "Then the lamp came on."], "Ana Ruiz", "said")]


def test_announced_by_a_colon_in_the_paragraph_before():
    """A paragraph that ends with a colon names the speaker of the next."""
    ((_, fragments, speaker, _),) = spoken("Then Ana Ruiz rose and spoke:\n\n“It holds.”")
    assert (fragments, speaker) == (["It holds."], "Ana Ruiz")


def test_pronoun_and_canonical_name():
    """The mention is the pronoun, the canonical name the fullest naming of its antecedent."""
    text = "Harbour master Ana Maria Ruiz came early. Ruiz looked tired. “It holds,” she said."
    (utterance,) = read_utterances(document(text))
    assert utterance.speaker.mention.of(text) == "she"
    assert utterance.speaker.canonical.of(text).endswith("Ana Maria Ruiz")


def test_pronoun_passes_by_a_person_of_the_other_gender():
    """A title tells whom a pronoun cannot mean."""
    text = "Mrs. Ruiz met Mr. Berg. Mr. Berg nodded. “It holds,” she said. “Good,” he said."
    namings = [utterance.speaker.canonical.of(text) for utterance in read_utterances(document(text))]
    assert namings[1].endswith("Berg")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“It holds,” said Ana Ruiz, a council engineer.", "a council engineer"),
        ("“It holds,” council engineer Ana Ruiz said.", "council engineer"),
        ("Council spokeswoman, Ana Ruiz said: “It holds.”", "Council spokeswoman"),
    ],
)
def test_role(text, role):
    """The words beside a name that say what the speaker is are the role."""
    (utterance,) = read_utterances(document(text))
    assert utterance.speaker.role.of(text) == role


def test_open_is_shown_as_open():
    """A quotation without a cue has no speaker, and says so."""
    (utterance,) = read_utterances(document("The hall was full.\n\n“We want the ferry back!”"))
    assert (utterance.speaker, utterance.settled_by) == (None, SettledBy.OPEN)


def test_likely_speaker_of_an_open_utterance_is_the_first_candidate():
    """Whom the sentence before is about has not spoken for that, but comes first to mind."""
    text = "Tom Berg came. Ana Ruiz looked up from the deck.\n\n“It holds for now, and I hope for long.”"
    read = document(text)
    (utterance,) = read_utterances(read)
    assert utterance.settled_by is SettledBy.OPEN
    assert candidate_speakers(read, utterance)[0].canonical.of(text) == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "mention", "cue"),
    [
        ("“The sea is what changes all of us here,” reflects Ana Ruiz.", "Ana Ruiz", "reflects"),
        ("“The sea is what changes all of us here,” whooped Ana Ruiz on Sunday.", "Ana Ruiz", "whooped"),
        ("“The sea is what changes all of us here,” chimed in Ana Ruiz.", "Ana Ruiz", "chimed in"),
        (
            "“The sea changes us,” state Sen. Ana Ruiz (D-Marr.) said.",
            "state Sen. Ana Ruiz",
            "said",
        ),
        ("“Can we help you here?” Ana Ruiz told reporters during Sunday’s call.", "Ana Ruiz", "told"),
        ("The Harbour Trust sent a letter saying, “We are sorry.”", "The Harbour Trust", "saying"),
        ("Ana Ruiz was haunted by the storm: “So I built a wall.”", "Ana Ruiz", ":"),
        ("Harbour master Ana Ruiz: “It holds, and it will hold.”", "Harbour master Ana Ruiz", ":"),
        ("MARROW, Norland (NP) — Ana Ruiz, opening the pier, said “it holds.”", "Ana Ruiz", "said"),
        (
            "They rode out a storm that Mayor Ana Ruiz described as “a monster.”",
            "Mayor Ana Ruiz",
            "described",
        ),
        ("They live in Norland, a place that the mayor, Ana Ruiz, called “hell.”", "the mayor", "called"),
        ("Ana Ruiz said that engineer Tom Berg had shown “poor judgment.”", "Ana Ruiz", "said"),
        ("“It holds for now, I am sure,” Ana Ruiz can be heard saying.", "Ana Ruiz", "can be heard saying"),
        ("“It holds,” Ana Ruiz, Norland’s engineer told the Herald.", "Ana Ruiz", "told"),
        ("The pier was described by Ana Ruiz as “a monster.”", "Ana Ruiz", "was described"),
        ("The pier was “a monster,” in the words of Ana Ruiz.", "Ana Ruiz", "in the words of"),
        ("The pier was, in Ana Ruiz’s words, “a monster.”", "Ana Ruiz", "in Ana Ruiz’s words"),
        ("Asked about the pier, Ana Ruiz replied, “It holds for now.”", "Ana Ruiz", "replied"),
        ("Ana Ruiz’s answer: “It holds for now, I am sure.”", "Ana Ruiz", ":"),
        ("“It holds for now, and I am very sure of it,” is what Ana Ruiz told me.", "Ana Ruiz", "told"),
    ],
)
def test_speaker_by_syntax(text, mention, cue):
    """Whatever else stands in the sentence, the subject of what is said is found."""
    _, _, speaker, said = spoken(text)[0]
    assert (speaker, said) == (mention, cue)


@pytest.mark.parametrize(
    ("text", "content", "mention"),
    [
        ("As Ana Ruiz put it in a letter, the pier is “a wreck.”", "the pier is “a wreck.”", "Ana Ruiz"),
        ("Ruiz: The pier is ‘a wreck’", "The pier is ‘a wreck’", "Ruiz"),
    ],
)
def test_mixed_after_its_source(text, content, mention):
    """A source before its comma or colon is that of the whole clause after it."""
    ((kind, fragments, speaker, _),) = spoken(text)
    assert (kind, fragments, speaker) == ("mixed", [content], mention)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Ana Ruiz said the pier was falling down.\n\n“It could kill somebody any day.”", "Ana Ruiz"),
        ("“It holds,” Ana Ruiz said. She did not say how long. “Our goal is to keep it.”", "She"),
        ("“It holds,” Ana Ruiz said.\n\nRuiz laughed out loud.\n\n“That scares some people.”", "Ruiz"),
        ("“It holds,” Ana Ruiz said.\n\nTom Berg laughed out loud.\n\n“That scares some people.”", None),
        ("Tom Berg asked how long it would hold.\n\n“It could fall any day now.”", None),
        (
            "“It holds,” Ana Ruiz said. “It leaks,” said Tom Berg. It rained. “That scares many people.”",
            None,
        ),
    ],
)
def test_speaker_is_heard_on(text, mention):
    """A quotation without a cue has the last speaker, unless somebody else comes up or was asked."""
    assert spoken(text)[-1][2] == mention


def test_pronoun_does_not_mean_a_place():
    """He and she are persons; the text shows which names are not."""
    text = "Tom Berg came late. Norland has harbours in Norland. “It holds,” he said."
    (utterance,) = read_utterances(document(text))
    assert utterance.speaker.canonical.of(text) == "Tom Berg"


def test_candidates_are_no_pronouns_nor_words_that_begin_sentences():
    """A capital letter at the beginning of a sentence makes no name."""
    text = "The new pier is old. New boats met Ana Ruiz. It rained on them.\n\n“We want the ferry back!”"
    read = document(text)
    (utterance,) = read_utterances(read)
    assert [c.canonical.of(text) for c in candidate_speakers(read, utterance)] == ["Ana Ruiz"]


def test_answer_is_not_joined_to_its_question():
    """In a conversation a quotation after a question stays open."""
    text = "“Is it safe?” Tom Berg asked Ana Ruiz.\n\n“It is.”"
    assert [speaker for _, _, speaker, _ in spoken(text)] == ["Tom Berg", None]


def test_candidates_are_distinct_and_ranked():
    """Candidates are distinct speakers, nearest first, each with its canonical name."""
    text = "Ana Ruiz met Tom Berg at the pier. “It leaks,” Berg said.\n\nRuiz nodded.\n\n“Is that so?”"
    read = document(text)
    (opened,) = [u for u in read_utterances(read) if u.settled_by is SettledBy.OPEN]
    namings = [candidate.canonical.of(text) for candidate in candidate_speakers(read, opened)]
    assert {"Ana Ruiz", "Tom Berg"} <= set(namings)
    assert len(namings) == len(set(namings))


def test_settled_speaker_is_the_first_candidate():
    """For a settled utterance the first candidate is its speaker."""
    read = document("Tom Berg came too. “It leaks,” said Ana Ruiz.")
    (utterance,) = read_utterances(read)
    assert candidate_speakers(read, utterance)[0] == utterance.speaker


@pytest.mark.parametrize(
    "text",
    [
        "The “repair” took nine years.",
        "Jo “Flash” Miller won the race.",
        "She starred in “The Long Pier” last year.",
        "It is a so-called “ghost ship” of the north.",
    ],
)
def test_what_nobody_speaks_is_in_no_utterance(text):
    """Titles, nicknames and words held at arm's length are no speech."""
    assert not any(utterance.quoted for utterance in read_utterances(document(text)))


def test_transcript():
    """In a transcript each labelled paragraph is what its label says."""
    text = "RUIZ: Is it dry?\n\nBERG: It is. Come and see.\n\nRUIZ: Later."
    found = spoken(text)
    assert [(fragments, speaker) for _, fragments, speaker, _ in found] == [
        (["Is it dry?"], "RUIZ"),
        (["It is. Come and see."], "BERG"),
        (["Later."], "RUIZ"),
    ]


def test_kinds_follow_the_marks():
    """Direct and mixed utterances take in quoted spans, indirect ones none."""
    text = "“Yes,” Ruiz said. Berg said it was “dry.” Ruiz said that it leaked."
    found = read_utterances(document(text))
    assert [(u.kind, bool(u.quoted)) for u in found] == [
        (QuotationKind.DIRECT, True),
        (QuotationKind.MIXED, True),
        (QuotationKind.INDIRECT, False),
    ]
