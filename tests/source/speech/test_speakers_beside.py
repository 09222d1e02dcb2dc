"""Speakers with something beside them that hid who they were: descriptions, offices, namesakes, hearers."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read
from summarizer.source.speech.attribution import read_utterances


def _said(text: str) -> list[tuple[str | None, str]]:
    """Return who says what, by their fullest naming."""
    return [
        (u.speaker and u.speaker.canonical.of(text), " … ".join(part.of(text) for part in u.fragments))
        for u in read_utterances(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It leaks,” panel chair Dan Reyn, a Fenby Democrat said.", "Dan Reyn"),
        ("Panel chair Dan Reyn, a Fenby Democrat said it leaks.", "Dan Reyn"),
        ("Ann Dill, Chairman of the Fenby Board (FB) told the Herald: “It leaks.”", "Ann Dill"),
        ("Howard Arkel, economist at Fen Insight said it leaks.", "Howard Arkel"),
        ("Colin Aspell, Fenby Hotel Association said: “It leaks.”", "Colin Aspell"),
        ("“It leaks,” Otto Brandel, head analyst at Nordlamp in Kell said.", "Otto Brandel"),
    ],
)
def test_a_description_no_comma_closes_is_not_the_speaker(text, speaker):
    """Who is named before the description speaks, with the title before the name or not."""
    assert [who for who, _ in _said(text)] == [speaker]


def test_a_place_is_not_described_by_who_speaks():
    """A scene before a comma is no name of whom a noun phrase speaks of."""
    assert _said("In New Fenby, a Norland Democrat said it leaks.")[0][0] == "Norland Democrat"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It leaks,” said Lynne Hyman, E.F. Brandel lamp analyst.", "Lynne Hyman"),
        ("“It leaks,” said Labor Commissioner Julie A. Soo.", "Labor Commissioner Julie A. Soo"),
        ("“It leaks,” the Board said.\n\nLast June Grewcot left. “It stinks,” said Grewcot.", "Grewcot"),
        ("For the Fen Greens Dave Loss said: “It leaks,” he said.", "Dave Loss"),
        ("Chief Secretary to the Treasury Paul Boatin was angry. “It leaks,” he said.", "Paul Boatin"),
        ("Launching the plan Mr Clarke said it leaks.", "Mr Clarke"),
        ("Speaking of the fair Ann Orr said it leaks.", "Ann Orr"),
        (
            "Singer Knell is back\n\nR&B star Beverley Knell was there. “It leaks,” Knell said.",
            "Beverley Knell",
        ),
        (
            "For Allen Weisel, a research director at Fenby Labs, it is new. “It leaks,” he said.",
            "Allen Weisel",
        ),
        (
            "Attal Shabel, the daughter of Malcolm Xell, recalled what Ossi Davell did. “No,” she said.",
            "Attal Shabel",
        ),
        ("Kenneth Cormell told of U.K. Banking rules. He said it leaks.", "Kenneth Cormell"),
        ("Orr and Co Director of Trading James Melk said it was full. He said it leaks.", "James Melk"),
    ],
)
def test_names_end_where_the_person_does(text, speaker):
    """Neither a firm, an office nor a month beside a name takes its place."""
    assert _said(text)[-1][0] == speaker


def test_a_department_with_an_ampersand_is_no_speaker():
    """What an office is of may hold "&", before who holds it."""
    said = _said("“It leaks,” said Norland Department of Lamps & Oil Deputy Chief Dwayne Skett. “Go.”")
    assert [who and who.endswith("Dwayne Skett") for who, _ in said] == [True]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The prize has help of the brother of Simon Correl. Tony Correl is back. “I read,” said Correl.",
            "Tony",
        ),
        ("Ann Correl is ill, says the doctor of former Mayor Bill Correl. “I fell,” Correl said.", "Ann"),
        (
            "The friends of Simon Correl won. Simon Correl and Tony Correl read. “I won,” said Correl.",
            "Simon",
        ),
    ],
)
def test_a_last_name_is_not_of_whom_only_something_is(text, speaker):
    """Who is named only to tell whose something is has the last name last, unless named more often."""
    assert _said(text)[-1][0] == f"{speaker} Correl"


def test_a_product_is_not_what_a_firm_is_called():
    """A model's name is no fuller naming of the firm before it."""
    text = "The Arkos AV400 is new. Arkos said that it would sell well."
    assert _said(text)[-1][0] == "Arkos"


def test_a_firm_is_not_its_subsidiary():
    """What stands between the first word of a firm and its form is part of its name."""
    text = "Texal Canada Inc said its work went on. Texal Inc added that it was sold."
    assert [who for who, _ in _said(text)] == ["Texal Canada Inc", "Texal Inc"]
    text = "Ann Maria Orr said it was late. Ann Orr added that it was sold."
    assert {who for who, _ in _said(text)} == {"Ann Maria Orr"}


def test_it_is_not_whom_is_told_of():
    """A tag's pronoun is who spoke before, and the acting body where that is not told of."""
    text = "The Fenby Board said it was late. The Norland Union was raising the price, it noted."
    assert [who for who, _ in _said(text)] == ["Fenby Board", "Fenby Board"]
    text = "The Norland Times won the prize, which it said was fair."
    assert _said(text)[0][0] == "Norland Times"


def test_they_are_the_group_and_not_a_man_who_spoke():
    """Beside a group that was heard, "they" is hardly one man; where there is none, it may be."""
    text = "Guests said it was dear. “It is old,” said Simon Smitt, a guest. The price was right, they said."
    assert _said(text)[-1][0] == "Guests"


def test_a_tag_by_a_body_is_not_set_beside_a_name():
    """Between commas, a body and its verb are a tag."""
    assert _said("Colin Aspell, Fenby Hotel Association said, is ill.")[0][0] == "Fenby Hotel Association"


def test_who_agrees_to_do_something_has_not_said_what_stands_before():
    """A new sentence behind a quotation is no tag, where its verb goes on with "to"."""
    text = "“Why would he stake his name on it?” Connel has also agreed to speak at the fair."
    assert _said(text)[0][0] is None
    assert _said("“It is late,” Connel told the fair.")[0][0] == "Connel"


def test_who_speaks_for_a_body_complains():
    """A participle behind the name of a body is of whoever speaks for it."""
    text = "It quoted a spokesman for the fund Atticel Capital complaining that the offer was “bad”."
    assert _said(text)[0][0] == "a spokesman for the fund Atticel Capital"
    assert _said("We saw footage of Ann Orr saying that the offer was “bad”.")[0][0] == "Ann Orr"


def test_a_clause_about_marked_words_is_no_tag():
    """What somebody had promised, within what another says, is not said by whoever had promised it."""
    text = "Ed Davell said instead of the “bonfire of laws” New Fenby had promised, there was a “flood”."
    assert [who for who, _ in _said(text)] == ["Ed Davell"]


def test_a_limit_that_is_urged_is_told_by_no_relative_clause():
    """What could be set up is not what is urged."""
    assert not _said("He urged a limit on the number of bodies that could be set up by the mayor.")


def test_whom_somebody_leaves_says_nothing():
    """A participle behind an object is of who acts, but of whom somebody hears or shows."""
    assert _said("Mr Hock also left UFEN saying the mayor would do better.")[0][0] == "Mr Hock"
    assert _said("They heard Ann Orr saying the mayor would do better.")[0][0] == "Ann Orr"


def test_another_goes_on():
    """Who is only called another or one is the next "he" all the same."""
    text = "A third trader said it was late. Another said it was early. “It is old,” he said."
    assert [who for who, _ in _said(text)] == ["A third trader", "Another", "Another"]


def test_a_deed_is_asked_nothing():
    """What is urged may be a deed, whose purpose is not what is said."""
    assert not _said("He urged passage of a law to close the pier.")
    assert _said("He urged the county to close the pier.") == [("He", "to close the pier")]


def test_the_chief_stays_whom_a_pronoun_in_his_words_means():
    """A second verb of somebody who spoke has that subject, and not the pronoun in what was said."""
    text = "John Press left. But the mayor said he had told Orr of it and dismissed it as a “load of lies”."
    assert [who for who, _ in _said(text)] == ["the mayor", "the mayor"]


def test_titles_in_a_circumstance_are_not_said():
    """What somebody holds up is a title; what they tell then is said."""
    said = _said("Holding up a paper headed “Lamp Prices Set” Lawell told guests “This is no event at all.”")
    assert said == [("Lawell", "This is no event at all.")]


def test_whoever_was_ordered_out_says_nothing():
    """A participle with what was to be done is no order given."""
    text = "Robert Empel, ordered removed from office, plans to fight it, an aide said today."
    assert [who for who, _ in _said(text)] == ["an aide"]


def test_a_body_named_for_what_it_wants():
    """A noun for a group ends a name that begins with what it is for."""
    assert _said("The Votes at 16 alliance said it was late.")[0][0] == "The Votes at 16 alliance"
    assert _said("Ann Orr of the fire brigade said it was late.")[0][0] == "Ann Orr"


def test_an_email_says_what_its_sender_does():
    """Who gets a message that says something is not who says it."""
    text = "Abdel Gand is accused of sending an email to the Fen Board announcing that “we will be there.”"
    assert _said(text)[0][0] == "Abdel Gand"


def test_two_who_speak_in_one_sentence_are_two():
    """What "but" joins with a speaker of its own is not what the first goes on to say."""
    said = _said("“It is over,” said Ann Orr, but Tom Fell said “it has just begun.”")
    assert said == [("Ann Orr", "It is over,"), ("Tom Fell", "it has just begun.")]
    said = _said("“It is over,” said Ann Orr, “but it was good.”")
    assert said == [("Ann Orr", "It is over, … but it was good.")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Orr told the Fen Radio programme Go North she hoped it would sell.", "she hoped it would sell"),
        ("Ann Orr asked Mr Dell whether the Board had paid.", "whether the Board had paid"),
        (
            "Ann Orr told the Fenby chapter of the Norland Guild of Lamps “there is no cause for alarm”.",
            "there is no cause for alarm",
        ),
        ("Critics hate the law, which the Union says is needed now, is little loved.", "is needed now"),
        ("If it fell -- but guests said it was fine -- it would be sold.", "it was fine"),
        (
            "Ann Orr said it would not come soon while its impact on lamps would show at once.",
            "it would not come soon while its impact on lamps would show at once",
        ),
        (
            "Ann Orr told reporters the price - up from five pounds - should be a “serious signal” now.",
            "the price - up from five pounds - should be a “serious signal” now",
        ),
        ("Fenby Mart Co said February sales rose a bit.", "February sales rose a bit"),
        ("The Board warns the county and its guests that a flood will come.", "that a flood will come"),
        ("Tony Loyd pledged to take it “to Tony Bell if needed”.", "to take it “to Tony Bell if needed”"),
        ("Fenby Telephone Co said Monday's sale did not harm it.", "Monday's sale did not harm it"),
        ("Floods happen, said Mr Thell, because the mole is low.", "Floods happen … because the mole is low"),
        ("He said the price was fair adding that it would fall.", "the price was fair"),
        ("Dan Lewell said at least nine lamps had been lit.", "at least nine lamps had been lit"),
        ("A flood may come, according to Eugene Krell, lamp specialist for the Fen.", "A flood may come"),
        ("Union leaders called on ministers to stop the sale.", "to stop the sale"),
    ],
)
def test_content_begins_and_ends_with_what_is_said(text, content):
    """Hearers, asides and main clauses that go on are no part of what is said."""
    assert content in [said for _, said in _said(text)]


def test_calling_on_somebody_without_a_request_says_nothing():
    """A visit is no request."""
    assert not _said("Union leaders called on ministers on Monday.")


def test_a_pronoun_has_no_role():
    """The capital of a sentence makes no name of a pronoun, and no role."""
    found = read_utterances(read("Ann Orr left. She said it was late. They said it was early."))
    assert [u.speaker.role for u in found if u.speaker] == [None, None]


def test_a_headline_names_its_speaker():
    """A name, a colon and a quotation are speech; a title in that place is not."""
    assert _said("Ann Orr: “We will win the vote”\n\nThe vote is on Monday.")[0][0] == "Ann Orr"
    assert not _said("Ann Orr: “Going West Again”\n\nThe film opens on Monday.")
