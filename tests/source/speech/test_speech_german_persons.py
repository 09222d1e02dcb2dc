"""German speech: who may speak where every noun has a capital, and whom "er" and "sie" mean."""

from __future__ import annotations

import pytest

from summarizer.source.document import Document
from summarizer.source.quotes import read_quoted
from summarizer.source.sentences import read_paragraphs
from summarizer.source.speech import read_utterances
from summarizer.source.speech.german.persons import sexes_of
from summarizer.source.speech.naming import Gender
from summarizer.source.vocabulary.given import is_german_mans


def document(text):
    """Return a German document with its quoted spans."""
    paragraphs = read_paragraphs(text, "de")
    return Document(text, paragraphs, read_quoted(text, paragraphs, "de"), (), "de")


def spoken(text):
    """Return what is said and who says it, for each utterance of a German text."""
    return [
        (utterance.fragments[0].of(text), utterance.speaker and utterance.speaker.mention.of(text))
        for utterance in read_utterances(document(text))
    ]


@pytest.mark.parametrize("time", ["Montag", "Montagabend", "Dienstag bis Freitag"])
def test_angaben_of_a_day_are_of_nobody_who_was_on_it(time):
    """What "von" and a day say of when details were given names nobody, and breaks nothing."""
    text = f"Nach amtlichen Angaben von {time} sind zwölf Boote gesunken."
    assert spoken(text) == [("sind zwölf Boote gesunken", "amtlichen Angaben")]


def meant(text):
    """Return whom the last utterance of a German text is taken to be by."""
    speaker = read_utterances(document(text))[-1].speaker
    return speaker and speaker.canonical.of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jens Berg warnte. Der Lärm wachse. Die Darstellung sei falsch. „Nein“, sagte er.", "Jens Berg"),
        ("Anke Berg warnte. Viele Jahre vergingen. „Nein“, sagte sie.", "Anke Berg"),
        ("Anke Berg und Jens Holm kamen. „Nein“, sagte er.", "Jens Holm"),
        ("„Ja“, sagte die Lotsin Solvei Berg. Der Leiter nickte. „Nein“, sagte sie.", "Lotsin Solvei Berg"),
        ("„Ja“, sagte ein Sprecher. Die Werft schwieg. „Nein“, sagte er.", "Sprecher"),
        ("Anke Berg kam mit Freunden. „Nein“, sagten sie.", "sie"),
        ("Die Werft wuchs. Der Lärm auch. „Nein“, sagte er.", "er"),
    ],
)
def test_pronouns_mean_persons(text, name):
    """Pronouns mean somebody of their sex, told by name or noun, and never a thing with a capital."""
    assert meant(text) == name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Der neue Standard hat Folgen für alle Werften der Stadt: „Es wird lauter werden.“", None),
        ("Ernster Nachsatz: „Ich muss noch mit meiner Frau reden.“", None),
        ("Das Unheil kam mit einer Anzeige: „Bitte sofort Öl nachfüllen, sonst droht Schaden“.", None),
        (
            "Auch Anke Berg von der Werft kennt solche Fälle: „Es ist schwer für uns.“",
            "Anke Berg von der Werft",
        ),
        ("Anke Berg, Lotsin im Hafen von Hamnen: „Es ist schwer für uns.“", "Anke Berg"),
        ("„Es ist schwer“, freut sich der Hafenmeister.", "der Hafenmeister"),
        ("„Es ist schwer“, freut sich Univ.-Prof. Anke Berg.", "Univ.-Prof. Anke Berg"),
        ("„Es ist schwer“, sagte Jens Kurz am Montag.", "Jens Kurz"),
        ("„Es ist schwer“, sagte Holm der Deutschen Presse-Agentur.", "Holm"),
        ("„Es ist schwer“, sagte Holm der „Nordpost“.", "Holm"),
        ("„Es ist schwer“, sagte eine Sprecherin der Werft der dpa.", "eine Sprecherin der Werft"),
        ("„Es ist schwer“, sagte eine Sprecherin der Werft.", "eine Sprecherin der Werft"),
    ],
)
def test_who_may_speak(text, told):
    """Without a verb of saying only persons speak, and who is told something is no part of who tells it."""
    assert {speaker for _, speaker in spoken(text)} <= {told}
    assert told is None or spoken(text)


def test_hyphen_behind_words_in_marks_signs_nothing():
    """A quotation that begins a compound is not signed by its last word."""
    assert spoken("„Öl bitte nachfüllen“-Meldung.") == []


def test_things_do_not_go_on_speaking():
    """What is set apart after a sentence about a thing is the last speaker's, and not the thing's."""
    text = "„Wir lüfteten“, sagte Jens Berg. Die Lüftung fiel aus. „Das Team war da.“"
    assert meant(text) == "Jens Berg"


@pytest.mark.parametrize(
    ("noun", "person", "sex"),
    [
        ("hafenmeister", True, Gender.HE),
        ("ärztin", True, Gender.SHE),
        ("zeuge", True, Gender.HE),
        ("großmutter", True, Gender.SHE),
        ("mensch", True, None),
        ("verein", False, None),
        ("darstellung", False, None),
        ("medizin", False, None),
    ],
)
def test_nouns_for_persons(noun, person, sex):
    """A noun with a feminine is a man's, the feminine a woman's, and others are things."""
    assert sexes_of(noun) == (person, sex)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anke Berg, Leiterin der Werft fordert: „Es ist schwer für uns.“", "Anke Berg"),
        ("„Es ist schwer“, sagt Hans‘ Kollege Jens Berg.", "Hans‘ Kollege Jens Berg"),
        ("„Es ist schwer“, heißt es in dem Bericht der Werft vom 26. Mai.", "dem Bericht der Werft"),
        ("In der Schau sagte Holm 1979: „Es ist schwer für uns.“", "Holm"),
        ("In „Guten Morgen“ (HTV) sagte Holm am Montag: „Es ist schwer für uns.“", "Holm"),
    ],
)
def test_where_a_naming_ends(text, told):
    """A year, a date and a sender are no part of a name, an owner's noun is, and a role is not the name."""
    assert spoken(text)[-1][1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("„Und jetzt bleibt es so“, berichtete von Hamnen.", "von Hamnen"),
        ("Ich unterbrach ihn: „Wie ist das Essen?“", "Ich"),
        (
            "Berg wollte darauf hinweisen, „um vorzubeugen, dass jemand klagt“, so Hafenexperte Holm.",
            "Hafenexperte Holm",
        ),
        ("Das Amt forderte eine Heimkehr. „Wir verlangen eine würdige Behandlung“, hieß es.", "Das Amt"),
        ("Anke Berg sagte, es sei eng. Heute umfasse der Hafen „das ganze Land“.", "Anke Berg"),
        ("Anke Berg warnte, darüber dürfe man nicht streiten. „Wir sollen das verstehen.“", "Anke Berg"),
    ],
)
def test_whose_the_last_words_are(text, told):
    """A tag behind a quotation, a past by vowel, the mood of a report and who was brought up tell it."""
    assert spoken(text)[-1][1] == told


def test_given_names_where_german_is_spoken():
    """German lists tell what the census does not, which tells the rest."""
    assert [is_german_mans(name) for name in ("jens", "anke", "peter", "hamnen")] == [True, False, True, None]
