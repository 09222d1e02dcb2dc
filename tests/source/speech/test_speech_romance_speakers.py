"""French and Spanish speech: where the naming of a speaker begins and ends, and who is no speaker."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read_in
from summarizer.source.speech import read_utterances


def speakers(language, text):
    """Return who says each utterance of a text, as named there."""
    return [
        utterance.speaker and utterance.speaker.mention.of(text)
        for utterance in read_utterances(read_in(language, text))
    ]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "Luis Ruiz, quien llegó el lunes, dijo que “la ley es grave”.", "Luis Ruiz"),
        ("es", "El periodista ruso, cuyo periódico cerró, advirtió que “es grave”.", "El periodista ruso"),
        ("es", "Consultado por la prensa, Ruiz sonrió y dijo: “Creo que hay un problema”.", "Ruiz"),
        ("es", "“Así es la ley”, dijo a la prensa Ana Ruiz.", "Ana Ruiz"),
        ("es", "“Así es la ley”, dijo a la red Costaluz.", None),
        ("es", "“Así es la ley”, dijo al ser consultado sobre las renuncias del jefe, Luis Orr.", None),
        ("es", "El lema es: “Con la bendición de todos, llegaremos a buen destino.”", None),
        ("es", "“Así es la ley”, señaló por su parte Ana Ruiz.", "Ana Ruiz"),
        ("fr", "Keir Orr, qui verra le préfet, affirme qu’il souhaite « un nouvel élan ».", "Keir Orr"),
        ("fr", "« C’est grave », résume quant à elle Ana Ruiz, professeure de chimie.", "Ana Ruiz"),
        ("fr", "« Ah bon », a expliqué à l’agence Costaluz la ministre.", "la ministre"),
    ],
)
def test_who_is_named(language, text, speaker):
    """What one did otherwise is no part of the naming, and who is told or asked about does not speak."""
    assert speakers(language, text) == [speaker]


def test_verb_without_a_subject_goes_back_in_its_paragraph():
    """A verb without a subject is whose the paragraph had last, past speech of nobody known."""
    text = "“Así es”, dijo Ana Ruiz. “Nadie vino”. “Hay que cerrar”, planteó."
    assert speakers("es", text)[-1] == "Ana Ruiz"
