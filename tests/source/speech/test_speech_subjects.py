"""Who is meant where more than one could be: participles, tags after lead-ins, and offered candidates."""

from __future__ import annotations

import pytest

from summarizer.source.document import Grade
from summarizer.source.reading import read
from summarizer.source.speech import candidate_speakers, read_utterances


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Dr. Orr scolded him: “The board is against you,” she said.", "she"),
        ("The four holes he named were “a shame for the town,” the Herald wrote.", "the Herald"),
        ("Asked why, the keeper of three replied, “It is there to help the boats.”", "the keeper of three"),
        ("The film ends with footage of Lind saying, “That makes me glad.”", "Lind"),
        ("Lind told the board that she likes the pier, saying that “it still carries the town.”", "Lind"),
        ("Lind grew angry at a mason who said he was cheated, saying, “He did a bad job.”", "Lind"),
        ("Lind sent tweets early Friday saying that rival Ada Orr used the pier “as a stage.”", "Lind"),
        (
            "The loss is shown by this notice: “The boats stay in. Nobody knows when they sail.”",
            "this notice",
        ),
        ("Then there is Ada Lind: “The boats stay in. Nobody knows when they sail.”", "Ada Lind"),
        ("“Though it rained, the fair was held,” the article read.", "the article"),
        ("Three boats sank, but the board has released a statement saying they would sail.", "the board"),
        ("The girl agreed, and Orr is accused of filming her while instructing her to smile.", "Orr"),
        ("The pier was built by Fenco, which was late and said that it was ill.", "which"),
        ("It's a bad idea to close it, says Emma Orr, a baker and keeper.", "Emma Orr"),
        ("The key to the pier, says Orr, is its age.", "Orr"),
        (
            "It was “a shame” for the town, said another witness in the trial, baker Fiona Hale.",
            "another witness",
        ),
        ("Last night Fenco announced that it was late.", "Fenco"),
        ("Mr Fenn more recently has said he is well.", "Mr Fenn"),
        ("Both airlines said they were late.", "Both airlines"),
        ("Both Orr and Fenn said they were late.", "Orr and Fenn"),
    ],
)
def test_speaker(text, last):
    """The last utterance has the speaker that a reader would name."""
    utterance = read_utterances(read(text))[-1]
    assert utterance.speaker is not None
    assert utterance.speaker.mention.of(text) == last


def test_candidates_need_no_name():
    """Whom the paragraph is about is offered first, named or not."""
    text = (
        "Ada Orr opened the fair.\n\nThe oldest fisherman had come to the gate with a net over his arm. "
        "“We have seen worse years than this, and we will see them again.”"
    )
    document = read(text)
    utterance = read_utterances(document)[-1]
    offered = [candidate.mention.of(text) for candidate in candidate_speakers(document, utterance)]
    assert "The oldest fisherman" in offered[:2]


def test_associations_are_told_apart():
    """An association named by its members in the possessive is no other one."""
    text = (
        "The Fen Building Association said lending was down. The Marrow Growers' Association said that "
        "prices were weaker."
    )
    speakers = [utterance.speaker for utterance in read_utterances(read(text))]
    assert [speaker and speaker.canonical.of(text) for speaker in speakers] == [
        "Fen Building Association",
        "Marrow Growers' Association",
    ]


_MET = "The town knows Jo Orr and her rival Ida Fenn well. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_MET + "Orr and Fenn said that the pier was safe.", "Orr and Fenn"),
        (_MET + "Orr and other members said that it was safe.", "Orr and other members"),
        ("The Board of Trade said that it was safe.", "The Board of Trade"),
        ("The Union of the Salt Lands said that it was safe.", "The Union of the Salt Lands"),
        ("The envoy to Norland Jo Orr left. Orr said that it was safe.", "Jo Orr"),
        ("The envoy to Norland Jo Orr said that it was safe. Mr Orr added that it was old.", "Jo Orr"),
        ("Director of Public Works Ida-Mae Fenn came. “It is so,” Ms Fenn said.", "Ida-Mae Fenn"),
        ("Fenby boss Jo Orr: “They will be fresh, and we shall be tired on Sunday.”", "Jo Orr"),
        ("“It is a hard job.” Said Chief Jo Orr. “We go on.”", "Chief Jo Orr"),
        ("It was refused, spokeswoman Ida Post said. “We regret it,” she added.", "Ida Post"),
    ],
)
def test_names_are_whole_and_nobody_elses(text, name):
    """Several speak together, offices and bodies keep what they are of, and persons do not."""
    assert read_utterances(read(text))[-1].speaker.canonical.of(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_MET + "Fenn praised it. Orr was held over a letter in which she said it was a ruin.", "Jo Orr"),
        (_MET + "Fenn praised it. When Orr was met, she said that it was a ruin.", "Jo Orr"),
        (_MET + "Orr left. Why, Fenn asked, does Orr stay away?\n\n“I am ill,” she said.", "Jo Orr"),
        (_MET + "Orr took a shot at critics who said that it was a ruin. “It is new,” she said.", "Jo Orr"),
        (_MET + "The press wrote of it. FENCO said that it was so. “It is new,” it added.", "FENCO"),
        ("The Port Command denied it. Salt Central Command blamed it. “It is new,” it said.",
         "Salt Central Command"),
    ],
)  # fmt: skip
def test_a_pronoun_means_who_is_told_of_before_it(text, name):
    """The subject of its own sentence comes first, who asked does not answer, and a firm is no she."""
    assert read_utterances(read(text))[-1].speaker.canonical.of(text) == name


def test_what_an_office_is_for_is_part_of_it():
    """A word of the text that begins a sentence and an office is part of the office: "Finance Minister"."""
    text = "{} Ina Rowe said the pier was safe. The council's finance officer, who spoke later, agreed."
    for naming, name in (
        ("Finance Minister", "Finance Minister Ina Rowe"),
        ("Later Minister", "Minister Ina Rowe"),
    ):
        (said, *_) = read_utterances(read(text.format(naming)))
        assert said.speaker.canonical.of(text.format(naming)) == name


def test_a_heading_that_is_a_quotation_carries_nothing_on():
    """What a heading shows in marks is said elsewhere, by whomever."""
    text = "“It was long,” Jo Orr said.\n\n'We never slept that night'\n\nIda Fenn left the town at noon."
    (quoted,) = read_utterances(read(text))
    assert [fragment.of(text) for fragment in quoted.fragments] == ["It was long,"]


def test_a_dateline_is_no_part_of_what_is_said():
    """A place and an agency before the first sentence stand apart from it."""
    text = "FENBY (Wire) - The mill expects a loss, an official said on Friday."
    (told,) = read_utterances(read(text))
    assert told.fragments[0].of(text) == "The mill expects a loss"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We look at it,” the Herald quoted a Fenco spokesman as saying.", "a Fenco spokesman"),
        ("The Herald quoted Jo Orr as saying: “We look at it.”", "Jo Orr"),
        ("The plan was welcomed by minister Jo Orr. “It is new,” she said.", "Jo Orr"),
        ("The pact ends it “on all fronts”, says that Norland will pay, and sets up a fund.", "The pact"),
        ("Excluding Fenco, sales fell. The trade knew Fenco. Fenco said that it grew.", "Fenco"),
        ("The keepers of it don't deny it but say that it is old.", "The keepers of it"),
        ("Asked why it “went so wrong,” Jo Orr said that it was old.", "Jo Orr"),
        ("It is so, according to a paper.\n\n“We mend the lamp,”\n\nJo Orr said.", "Jo Orr"),
        ("Attorney for the Isles Jo Orr came. Ms Orr left. “It is so,” Orr said.", "Jo Orr"),
        ("Last week, the head of the port, Jo Orr, told us it was so.", "Jo Orr"),
        ("Days ahead of the fair, Orr, now 39, said “it is so” to all.", "Orr"),
        ("Eventually, a young diver, who had seen it, told us it was so.", "a young diver"),
        ("The Fen’s Daily, the town’s mouthpiece, warned that “it is so” again.", "Fen’s Daily"),
        ("It is so, according to data compiled by the Fen Institute (FI).", "Fen Institute"),
        ("It is so, according to figures released by the ministry on Monday.", "the ministry"),
        ("It is so, according to figures gathered by November.", "figures gathered by November"),
        ("It is so, according to a man arrested by the police.", "a man arrested by the police"),
        ("“It came,” Jo Orr said. Nearby, 40-year-old Ann joins in. “It is so,” she says.", "Ann"),
        ("“It came,” Jo Orr said. Further down the pier, Ann Lind waits. She says it is so.", "Ann Lind"),
    ],
)
def test_who_says_it_stands_elsewhere(text, name):
    """Who is quoted speaks and not who quotes, and who does it is brought up behind "by"."""
    assert read_utterances(read(text))[-1].speaker.canonical.of(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "MEDIA ADVISORY: Attorney Jo Orr and ‘It Is Late’ Open a Show",
        "The office released two highly critical reports that depicted “higher costs and delays” of it.",
    ],
)
def test_a_label_and_a_noun_say_nothing(text):
    """What names a message is no speaker, and "critical reports" are a noun."""
    assert all(one.speaker is None for one in read_utterances(read(text)))


def test_a_short_form_of_the_source_is_no_speech():
    """What stands in parentheses after "according to" and a name belongs to the name."""
    text = "At least nine boats were lost, according to the Fen Institute (FI), which counts them."
    one = read_utterances(read(text))[-1]
    assert [part.of(text) for part in one.fragments] == ["At least nine boats were lost"]


def test_a_second_verb_has_the_whole_subject():
    """A phrase with "of" or "for" belongs to who is named behind it, before "but said" as before "said"."""
    text = "The councillor for Dunmore East, Geoff Ashby, welcomed the repairs but said buses stopped at 7pm."
    speaker = read_utterances(read(text))[-1].speaker
    assert speaker is not None
    assert speaker.canonical.of(text) == "Geoff Ashby"


@pytest.mark.parametrize(
    "text",
    [
        "So far the only confirmed performers are a choir and a girl.",
        "Along the same lines you can control it by asking the box to turn things on.",
        "Mr Fenn has said that more than once.",
        "This would help pay for Orr's promised increase of 54 boats.",
        "He has always denied the accusations.",
        "Orr asked Fenn several questions about her life.",
        "The council acted. That's according to a new survey from Fenco.",
        "Ada Orr has posted a link to a film called “Behind the Scenes” in Fenby.",
        "He agreed so-called “letters of protection,” which gave the locals some peace.",
    ],
)
def test_nothing_is_said(text):
    """Articles and adverbs speak as little as titles, and "that" alone is no clause."""
    assert all(one.certainty.grade is Grade.OPEN for one in read_utterances(read(text)))


def test_a_title_before_a_noun_is_not_said():
    """Of “Low Water” director Jane Doe the film is no words of hers; what follows is."""
    text = "“Low Water” director Jane Doe said on Monday that nobody could tell."
    (utterance,) = read_utterances(read(text))
    assert utterance.speaker.canonical.of(text) == "Jane Doe"
    assert not utterance.quoted


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The Fenby Revenue official who first said that it was late left.", "The Fenby Revenue official"),
        ("Ada Orr of Fenby, who said that it was late, left.", "Ada Orr"),
        ("A report by Fenby found that it was old. They argued that it was late.", "They"),
        ("Members of the board said that it was old. They argued that it was late.", "Members"),
        ("The boss of Fenco said that it was old. It warned that it was late.", "It"),
        ("It was a merchant in Fenby who first said that it was old.", "a merchant in Fenby"),
        (
            "Norland Rail said that it was old. The Fenby Herald won a prize, which it said was late.",
            "Fenby Herald",
        ),
        (
            "A spokesman for Interior Minister Nancy Faes said that it was old.",
            "A spokesman for Interior Minister Nancy Faes",
        ),
    ],
)
def test_whom_who_they_and_it_mean(text, whom):
    """Who is told of is the noun before "who"; "they" are no report, and "it" is no boss."""
    assert read_utterances(read(text))[-1].speaker.canonical.of(text) == whom


@pytest.mark.parametrize("opening", ["Speaking about the visit", "Looking ahead", "Last week"])
def test_no_adverbial_is_a_role(opening):
    """What somebody does while speaking is not what they are."""
    (utterance,) = read_utterances(read(f"{opening}, Ms Orr said that it was late."))
    assert utterance.speaker.role is None
