"""German speech in sentences as newspapers write them: labels, marks within words, reported mood, asides."""

from __future__ import annotations

import pytest

from summarizer import read
from summarizer.source.speech import read_utterances
from tests.source.speech.test_speech_german import document, spoken

HOLDS = "Die Brücke hält"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Tom Berg nach dem Sturm vom Montag auf der Brücke: „{HOLDS}.“", "Tom Berg"),
        (f"Ruiz über Berg im Stadtrat: „{HOLDS}.“", "Ruiz"),
        (f"Darauf Ruiz ebenso knapp: „{HOLDS}.“", "Ruiz"),
        (f"1941 schrieb Jana Ruiz: „{HOLDS}.“", "Jana Ruiz"),
        (f"Ein anderer fragte schon mal: „{HOLDS}?“", "Ein anderer"),
        (f"„{HOLDS}“, schrie irgendwer.", "irgendwer"),
        (f"„{HOLDS}“, sagt einer.", "einer"),
        (f"Nur eines weiß der Lotse: „{HOLDS}.“", "der Lotse"),
        (f"„{HOLDS}“ – so die Nordbahn GmbH.", "die Nordbahn GmbH"),
        (f"„{HOLDS}“: so beschreibt Jana Ruiz, die Lotsin, den Damm.", "Jana Ruiz"),
        (f"„{HOLDS}“, sagte der 37 Jahre alte Lotse konsterniert.", "der 37 Jahre alte Lotse"),
        (f"„{HOLDS}?“, verlas Moderator Kai Thal.", "Moderator Kai Thal"),
        (f"Und de la Fuente erklärte: „{HOLDS}.“", "de la Fuente"),
        (f"Dort liegt ein Drohschreiben mit den Worten: „{HOLDS} nicht.“", "ein Drohschreiben"),
        (f"Beim Stand von 2:4 im Spiel legte der Lotse nach: „{HOLDS}.“", "der Lotse"),
        ("Deren Vorsitzender Tom Berg meint, die Brücke sei „marode“.", "Deren Vorsitzender Tom Berg"),
        ("Die Brücke halte ihrer Meinung nach nicht.", "ihrer"),
        ("Sollte das gelingen, dürfe der Hafen bauen, gab Tom Berg zu Protokoll.", "Tom Berg"),
        ("Boots- und Fährfahrten gebe es seltener, beklagt der Lotse.", "der Lotse"),
        ("Der „Nordbote“-Zeitung zufolge hält die Brücke.", "Der „Nordbote“-Zeitung"),
        ("Für den Trainer ist klar, dass sein Team „zu spät“ kam.", "den Trainer"),
        ("Ruiz lobte den Bau, zumal er auch „unserer eigenen Sicherheit“ diene.", "Ruiz"),
        ("Jana Ruiz sprach von einem Thema, das man „anpacken“ müsse.", "Jana Ruiz"),
    ],
)
def test_whose_words(text, speaker):
    """The speaker is found whatever stands around the name: when, where, how old, in marks or by mood."""
    assert [found for _, _, found in spoken(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Das Amt leitete nach Angaben des Kreises „Maßnahmen zum Schutz der engen Nachbarn“ ein.",
            ["Das Amt leitete", "„Maßnahmen zum Schutz der engen Nachbarn“ ein"],
        ),
        (
            "Sie betont in der Zeitschrift „Seeluft heute“, dass sie „früh“ aufstehe.",
            ["dass sie „früh“ aufstehe"],
        ),
        ("Als der Lotse fragte, was geschah, nickte Ruiz.", ["was geschah"]),
        (
            "Ruiz sagte, sie könne „viele Wochen“ warten, wie die Zeitung berichtet.",
            ["sie könne „viele Wochen“ warten"],
        ),
    ],
)
def test_how_far_words_go(text, contents):
    """What is said ends before the main clause, before a tag of another source, and behind names in marks."""
    ((_, fragments, _),) = spoken(text)
    assert fragments == contents


@pytest.mark.parametrize(
    "text",
    [
        "Das Fest beginnt mit einem Knall: Die „Nordwind“ legt ab.",
        "Der Markt hat begonnen – und diese Stände sollten Sie sehen.",
        "Es war falsch, die Bürger seien sich „nicht einig“.",
        "Für das Publikum ist das Stück „Nordwind“ neu.",
        "Die bunte „Gesellschaft der alten Freunde von Hamnet 1880“ sang.",
        "Abrufbar ist die erste Folge von „Du gewinnst hier nicht die Fähre bei Tom Berg“ seit Montag.",
        "Ihr Debüt ist ein Buch: „Sie befinden sich hier“.",
        "„Die Brücke hält“, schreibt kein Kritiker, sondern die Bahn.",
        "Man weiß, dass die Brücke hält.",
        "Wer so weit mit der Bahn fahren will, findet keine brauchbaren Verbindungen.",
    ],
)
def test_nobodys_words(text):
    """Names in marks, what begins, and what others are reported to be are nobody's words."""
    assert not spoken(text)


def test_it_was_said_goes_on():
    """Where nobody is named, "hieß es" goes on with who spoke last in the paragraph."""
    text = f"„{HOLDS}“, hieß es vom Amt. „Sie ist alt“, hieß es weiter."
    assert [found for _, _, found in spoken(text)] == ["Amt", "Amt"]


def test_subject_of_reported_speech_does_not_speak_next():
    """Who is only talked of in the mood of reported speech is not the "er" that speaks next."""
    text = f"„{HOLDS}“, findet Tom Berg. Udo Thal habe das auch geschafft. „Aber ich gehe“, meint er."
    speaker = read_utterances(document(text))[-1].speaker
    assert speaker.canonical.of(text) == "Tom Berg"


def test_what_was_published_is_no_source():
    """What belongs to another noun behind "nach" says nothing: it tells when something happened."""
    text = "Nach der Veröffentlichung der Recherche hatte das Amt gemeldet, dass die Brücke halte."
    assert [(said, speaker) for _, said, speaker in spoken(text)] == [(["dass die Brücke halte"], "das Amt")]


def test_no_role_in_small_letters():
    """Adjectives and articles before a noun are no role of who speaks, nor is what is said."""
    for text in (
        "Einige Mitglieder der Partei Thule bestätigen, dass die Brücke hält.",
        "Der frühere Bürgermeister Jan Kell sagte, dass die Brücke hält.",
        "El portavoz del puerto, Juan Prado, dijo que el puente aguanta.",
    ):
        (found,) = read_utterances(read(text))
        assert found.speaker.role is None


@pytest.mark.parametrize(
    "text",
    [
        "Jana Ruiz glaubt nicht, dass der Damm hält.",
        "Ob der Damm hält, wollte die Lotsin nicht sagen.",
        "Dass der Damm hält, glaubt Jana Ruiz nicht.",
    ],
)
def test_what_is_not_said_is_no_speech(text):
    """What somebody does not say or believe is nobody's words."""
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Damm sei alt, meinte Ruiz, die ihn seit 2030 bewacht.", "Der Damm sei alt"),
        ("Der Damm wird geflickt, so Ministerin Jana Ruiz am Montag.", "Der Damm wird geflickt"),
        ("Jana Ruiz sagte: »Das war es« und verließ den Saal.", "Das war es"),
        ("Jana Ruiz schließt nicht aus, dass der Damm bricht.", "dass der Damm bricht"),
    ],
)
def test_what_is_told_of_the_speaker_is_not_said(text, words):
    """Who a speaker is, when they spoke and what they did next is no part of their words."""
    assert [" ".join(f.of(text) for f in u.fragments) for u in read_utterances(document(text))] == [words]


def test_a_colon_behind_adverbs_goes_on():
    """With "Und weiter:" goes on whoever spoke before it in the paragraph."""
    text = "„Der Damm hält“, versichert Jana Ruiz. Und weiter: „Er ist neu.“"
    assert [u.speaker.mention.of(text) for u in read_utterances(document(text))] == ["Jana Ruiz"] * 2


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Nach Angaben des Stadtrats Jan Kell fehlen 40 Plätze.", "Jan Kell", "Stadtrats"),
        ("„Der Damm hält“, sagte Lotsin Uta Ruiz.", "Uta Ruiz", "Lotsin"),
        ("„Der Damm hält“, sagte die frühere Lotsin Uta Ruiz.", "Uta Ruiz", None),
    ],
)
def test_nouns_before_a_given_name_are_the_role(text, name, role):
    """A name begins with the given name, whatever stands before it in the genitive or without article."""
    (found,) = read_utterances(document(text))
    speaker = found.speaker
    assert (speaker.canonical.of(text), speaker.role and speaker.role.of(text)) == (name, role)
