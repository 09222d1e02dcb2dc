"""French and Spanish speech whose verb nobody listed, and speakers by the sentence around the words."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read_in
from summarizer.source.speech import read_utterances


def told(language, text):
    """Return who says what in a text, by the fullest naming there."""
    return [
        (
            utterance.speaker and utterance.speaker.canonical.of(text),
            " ".join(fragment.of(text) for fragment in utterance.fragments),
        )
        for utterance in read_utterances(read_in(language, text))
    ]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« Le sel coûte trop », s’est étranglé Paul Rivel.", "Paul Rivel"),
        ("fr", "« Le sel coûte trop », maugréait la gérante, Jeanne Lorde.", "Jeanne Lorde"),
        ("es", "«La sal cuesta mucho», tronó ayer Pablo Riera, tendero.", "Pablo Riera"),
        ("es", "«La sal cuesta mucho» —refunfuñó Pablo Riera.", "Pablo Riera"),
        ("fr", "« Le sel coûte trop », a dit Paul de Rivel.", "Paul de Rivel"),
        ("fr", "« Le sel coûte trop », a dit à la radio Jeanne Lorde.", "Jeanne Lorde"),
        ("fr", "Pour Jeanne Lorde, gérante à Brel, le sel est « hors de prix ».", "Jeanne Lorde"),
        ("es", "Para la gerente, Juana Lorca, la sal es «un lujo».", "Juana Lorca"),
        ("fr", "Sa gérante, Jeanne Lorde, ne riait plus : « Le sel coûte trop. »", "Jeanne Lorde"),
        ("fr", "La maire (PLR) Jeanne Lorde : « Le sel coûte trop. »", "Jeanne Lorde"),
        ("es", "La gerente Juana Lorca discrepa. A su juicio, la sal es «un lujo».", "Juana Lorca"),
        ("fr", "Le gérant Paul Rivel proteste. Selon lui, le sel « manquera ».", "Paul Rivel"),
        ("es", "La tendera Juana Lorca abrió en mayo. «No dormía», evocó.", "Juana Lorca"),
    ],
)
def test_speaker_whatever_the_verb(language, text, speaker):
    """Behind a quotation a verb and a name are a tag; views, colons and pronouns tell of somebody as well."""
    assert [who for who, _ in told(language, text)] == [speaker]


def test_title_before_its_kind_is_no_speech():
    """A noun stands behind a title as a verb does behind words: it has no ending of one."""
    assert told("fr", "« Le Lac », roman signé Paul Rivel, sort lundi.") == []
    assert told("es", "«El lago», novela de Pablo Riera, sale el lunes.") == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Selon l’adjointe aux ports, Jeanne Lorde, le quai fermera.", "le quai fermera"),
        ("es", "Según el edil de Puertos, Pablo Riera, el muelle cerrará.", "el muelle cerrará"),
        ("fr", "Paul Rivel a dénoncé « un gâchis » et appelé au boycott.", "un gâchis"),
        ("es", "Juana Lorca tachó el muelle de «ruina» y pidió otro.", "el muelle de «ruina»"),
    ],
)
def test_words_end_where_others_begin(language, text, words):
    """A name beside a source is no part of the words, nor is what somebody does next."""
    assert [said for _, said in told(language, text)] == [words]


def test_labels_with_a_space_before_the_colon():
    """French puts a space before the colon of a label."""
    text = (
        "Jeanne Lorde : Pourquoi le sel ?\n\nPaul Rivel : Parce que je l’aime.\n\n"
        "Jeanne Lorde : Et après ?\n\nPaul Rivel : Je dormirai un mois."
    )
    assert [who for who, _ in told("fr", text)] == ["Jeanne Lorde", "Paul Rivel"] * 2


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("es", "«¿Y la sal?», preguntó la edil Juana Lorca. «No queda», respondió.", ["Juana Lorca", None]),
        (
            "fr",
            "« Et le sel ? », a demandé Jeanne Lorde. « Fini », a-t-elle répondu.",
            ["Jeanne Lorde", None],
        ),
        (
            "es",
            "«No», dijo Pablo Riera. Su socio, Luis Mora, rio. «Ya», ironizó.",
            ["Pablo Riera", "Luis Mora"],
        ),
        ("es", "«No», dijo Pablo Riera. Su socio Luis Mora rio: «Ya», dijo.", ["Pablo Riera", "Luis Mora"]),
        ("es", "«No», dijo Pablo Riera. Una vecina lloraba. «Duele», dijo.", ["Pablo Riera", None]),
        ("es", "«No», dijo Juana Lorca, quien añadió que «es tarde».", ["Juana Lorca"] * 2),
        ("fr", "« Non », a dit Jeanne Lorde, ajoutant qu’il « est tard ».", ["Jeanne Lorde"] * 2),
        ("es", "Juana Lorca se mostró «feliz» y «algo cansada».", ["Juana Lorca"] * 2),
        (
            "de",
            "„Nein“, sagte Coach Kai Holt. Sein Gegenüber Jan Lorch litt. „Doch“, schimpfte er.",
            ["Kai Holt", "Jan Lorch"],
        ),
        ("de", "Uta Lorch zeigte sich „froh“ und „etwas müde“.", ["Uta Lorch"] * 2),
        ("fr", "Paul Rivel le dit : « Non. » Et d’ajouter : « Jamais. »", ["Paul Rivel"] * 2),
    ],
)
def test_whose_the_next_words_are(language, text, speakers):
    """An asker does not answer, a newcomer takes over, and a verb that goes on has the same speaker."""
    assert [who for who, _ in told(language, text)] == speakers


@pytest.mark.parametrize(
    ("language", "text", "speaker", "words"),
    [
        ("es", "«La sal —admitió la edil, Juana Lorca— no llega.»", "Juana Lorca", "La sal no llega."),
        ("es", "«La sal —admitió— no llega», avisó Juana Lorca.", "Juana Lorca", "La sal no llega"),
        ("fr", "« Le sel, a admis le maire, Paul Rivel, lundi, manque. »", "Paul Rivel", "Le sel manque."),
    ],
)
def test_tag_within_the_marks(language, text, speaker, words):
    """A tag between dashes or commas within the marks is the reporter's."""
    assert told(language, text) == [(speaker, words)]


@pytest.mark.parametrize(("asks", "answers"), [("P.", "R."), ("PREGUNTA.-", "RESPUESTA.-")])
def test_sides_of_an_interview(asks, answers):
    """Letters and words for question and answer are labels."""
    text = f"{asks} ¿Y la sal?\n\n{answers} No queda.\n\n{asks} ¿Seguro?\n\n{answers} Del todo."
    assert [words for _, words in told("es", text)] == ["¿Y la sal?", "No queda.", "¿Seguro?", "Del todo."]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "La edil de Puertos, Juana Lorca, rio. «No», ha señalado la edil.", "Juana Lorca"),
        ("fr", "Le pilote Paul Rivel est parti. « Non », a dit le pilote.", "Paul Rivel"),
        ("fr", "Le pilote Paul Rivel a vu le pilote Jean Lorde. « Non », a dit le pilote.", "le pilote"),
        ("de", "Die Bürgermeisterin Greta Lorch kam. „Nein“, so die Bürgermeisterin.", "Greta Lorch"),
        ("de", "Der Stürmer Levin Amft, 22, traf. „Nein“, sagte der 22-Jährige.", "Levin Amft"),
    ],
)
def test_whom_a_description_means(language, text, speaker):
    """A noun or an age by which one person was named means that person, and nobody where two bear it."""
    who, _ = told(language, text)[-1]
    assert who.endswith(speaker)
