"""Who leads in to a quotation, and who comes after it, without a verb that is known to report."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read
from summarizer.source.speech import read_utterances

SAID = "The pier was never meant to carry trucks of that weight"
BEFORE = "The pier was closed on Monday. Tom Orr, who has a bakery beside it, was the first to notice.\n\n"


def speaker_of(sentence: str) -> str | None:
    """Return who says SAID in a sentence, as the text names the speaker there."""
    text = f"{BEFORE}{sentence.replace('{}', SAID)}\n\nThe board meets on Friday."
    at = text.index(SAID)
    said = [u for u in read_utterances(read(text)) if any(f.start <= at < f.end for f in u.fragments)]
    assert len(said) == 1
    return said[0].speaker.mention.of(text) if said[0].speaker else None


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Mara Lind:", "Mara Lind"),
        ("Harbour master Mara Lind, on the closure:", "Harbour master Mara Lind"),
        ("Mara Lind (D-Norhaven), by email:", "Mara Lind"),
        ("One angry reader:", "One angry reader"),
        ("And now, Mara Lind:", "Mara Lind"),
        ("Watch Mara Lind:", "Mara Lind"),
        ("Per the report:", "the report"),
        ("And from the order itself:", "the order"),
        ("UPDATE: Mara Lind:", "Mara Lind"),
        ("Pier closed for good – Norhaven Herald:", "Norhaven Herald"),
        ("More from the Herald's Mara Lind:", "Mara Lind"),
        ("There was also Mara Lind:", "Mara Lind"),
        ("Chief among the critics is retired welder Mara Lind:", "retired welder Mara Lind"),
        ("No one was angrier than Mara Lind:", "Mara Lind"),
        ("A word from our sponsor, Mara Lind:", "our sponsor"),
        ("A tweet by Mara Lind:", "Mara Lind"),
        ("Mara Lind's reply:", "Mara Lind"),
        ("Her message was simple:", "Her"),
        ("The board's conclusion was plain:", "The board"),
        ("The message from the port authority was short:", "the port authority"),
        ("The harbour master was blunter:", "The harbour master"),
        ("The law is clear:", "The law"),
        ("For Mara Lind, the case is simple:", "Mara Lind"),
        ("This is how Mara Lind puts it, in part:", "Mara Lind"),
        ("As Mara Lind has it:", "Mara Lind"),
        ("Pressed on the trucks, Mara Lind shrugged:", "Mara Lind"),
        ("A poster used by the union:", "A poster"),
        ("How much rust there is, is shown by this finding:", "this finding"),
        ("A sign at the gate reads:", "A sign at the gate"),
        ("@mara_lind:", "@mara_lind"),
        ("Back to Mara Lind:", "Mara Lind"),
        ("Mara Lind via Tom Orr:", "Mara Lind"),
        ("To Mara Lind:", None),
        ("Mara Lind was told:", None),
        ("Mara Lind's question got a short answer:", None),
        ("Mara Lind got a blunt reply:", None),
        ("The problem with Mara Lind's plan is clear:", None),
        ("As the pier fell:", None),
        ("Note to Mara Lind:", None),
        ("Translation:", None),
        ("The culprit was not Mara Lind:", None),
        ("In other words:", None),
    ],
)
def test_lead_in(lead, speaker):
    """What stands before a colon names the speaker, whole or in part, or leaves it open."""
    assert speaker_of(f"{lead} “{{}}.”") == speaker


@pytest.mark.parametrize("lead", ["Mara Lind: ", "- Harbour master Mara Lind: ", "This from Mara Lind: "])
@pytest.mark.parametrize(
    "quotation",
    [
        "“… {}.”",
        "“{}”",
        "“[Yes,] {}”.",
        "“{},” and so on.",
        "“{}” (page 4).",
        "“{}. We told them so.” That was in May.",
        "\n\n“{}.”",
        "\n\n> “{}.”",
        "''{}.''",
    ],
)
def test_lead_in_to_any_quotation(lead, quotation):
    """A name and a colon name the speaker, whatever the quotation begins or ends with."""
    assert speaker_of(lead + quotation).endswith("Mara Lind")


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“{},” was her answer.", "her"),
        ("“{},” came the reply from Mara Lind.", "Mara Lind"),
        ("“{},” a member of the board spat.", "a member of the board"),
        ("“{},” another added.", "another"),
        ("“{},” the huge crowd.", None),
        ("“It ends.” Ahmed of the union, a baker by trade, said: “{}.”", "Ahmed of the union"),
        ("“{},” one of the engineers, who asked not to be named, said.", "one of the engineers"),
        ("“{},” Lind was overheard telling a clerk.", "Lind"),
        ("“{},” wrote @mara_lind.", "@mara_lind"),
        ("“{},” is what Lind will tell you.", "Lind"),
        ("Lind's view is that “{}.”", "Lind"),
        ("Lind was quoted by the Herald as saying: “{}.”", "Lind"),
        ("There is footage of Lind later telling a crowd, “{}.”", "Lind"),
        ("Moments later Lind was shouting, “{}!”", "Lind"),
        ("Again, as Lind of the harbour board told the Herald (NH), “{}.”", "Lind of the harbour board"),
        ("Commenting on the closure, Mara Lind, chief executive of Norport, said: “{}.”", "Mara Lind"),
        ("When I asked Lind about the crack, she said, “{}.”", "she"),
        ("Lind called for calm, while an Orr aide said Orr was sorry, adding, “{}.”", "an Orr aide"),
        ("“It is a shame,” said Orr, and Lind: “{}.”", "Lind"),
        ("“It is a shame,” Orr told Lind, who shrugged: “{}.”", "who"),
        ("The city reasoned, “because {} it had to close.”", "The city"),
        ("“It ends”, said Lind; “it must end”, she added; and, later, “{}”.", "she"),
        ("A letter seen by the Herald says “{}”, but it was not sent.", "A letter seen by the Herald"),
        ("“{},” Orr's niece, Del. Mara “May” Lind (D-Norhaven), shouted to the crowd.", "Orr's niece"),
        ("The film ends with footage of Lind saying during the fair in May, “{},” when asked.", "Lind"),
        ("Critics came, with one reader writing, “{}.”", "one reader"),
        ("Calling it “a shame”, Lind of “Our Pier”, a charity, told me “{}”.", "Lind of “Our Pier”"),
        ("Earlier on Monday, Lind said — as reported by the Herald — “{}.”", "Lind"),
        ("Orr saw it. Ost was there. Lind noted the drawings show as much. “{}.”", "Lind"),
    ],
)
def test_speaker_beside_a_quotation(sentence, speaker):
    """Tags with verbs that are no cues, nouns of saying, and what stands between a speaker and a verb."""
    assert speaker_of(sentence) == speaker


def test_source_in_its_words_says_only_what_follows():
    """A clause before "and in the words of" is the writer's; names set beside the source are no content."""
    text = (
        'It groaned at night, and in the words of the engineer, Mara Lind, QC, "nobody came to listen to it."'
    )
    (said,) = read_utterances(read(text))
    assert [f.of(text) for f in said.fragments] == ["nobody came to listen to it."]
    assert said.speaker.mention.of(text) == "the engineer"


def test_as_told_without_a_quotation():
    """What follows "As Jane Doe told the Herald," is hers; after a clause of her own it is the writer's."""
    told, said = "As Lind told the Herald, the rust has spread.", "As Lind said it was safe, the pier fell."
    (utterance,) = read_utterances(read(told))
    assert [f.of(told) for f in utterance.fragments] == ["the rust has spread"]
    assert utterance.speaker.mention.of(told) == "Lind"
    assert all(f.of(said) != "the pier fell" for u in read_utterances(read(said)) for f in u.fragments)


def test_a_title_is_nobodys_answer():
    """A short title that is called somebody's plan is not attributed as speech."""
    text = f"{BEFORE}“Clean Sweep” is Mara Lind's plan for the pier."
    assert not read_utterances(read(text))


def test_an_intransitive_past_before_by_is_the_verb():
    """The subject ends before "stood by", as before no participle."""
    text = "The mayor stood by her decision and said that the pier was old."
    said = read_utterances(read(text))
    assert [u.speaker.mention.of(text) for u in said if u.speaker] == ["The mayor"]


def test_an_announced_quotation_behind_a_mark():
    """What is announced may stand behind the mark of a quoted line."""
    text = 'Below is what the keeper said:\n\n> `"The lamp is out. We will light it again."`\n\nIt rained.'
    assert [u.kind.value for u in read_utterances(read(text))] == ["direct"]


def test_where_it_was_said_is_not_what():
    """A phrase that only tells where something was said is no part of it."""
    assert not read_utterances(
        read("In a wide-ranging interview, Mayor Ann Orr also said:\n\nThe harbour stays.")
    )
    text = "In a long interview, Mayor Ann Orr also said: The harbour must stay open."
    (said,) = read_utterances(read(text))
    assert [fragment.of(text) for fragment in said.fragments] == ["The harbour must stay open"]


def test_an_address_in_marks_is_no_speech():
    """What has no words, however long, is an address or the name of a field."""
    assert not read_utterances(
        read('The format is told at "http://quay.example/spec/folder-description" now.')
    )
