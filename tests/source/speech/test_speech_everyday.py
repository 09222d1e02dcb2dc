"""Whose words are whose in everyday German, French and Spanish, and what looks like speech and is none."""

from __future__ import annotations

import pytest

from summarizer.source.reading import read_in
from summarizer.source.speech import read_utterances


def _told(text, language):
    document = read_in(language, text)
    return [
        (one.speaker.canonical.of(text) if one.speaker else None, one.fragments[0].of(text))
        for one in read_utterances(document)
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le député Paul Vernoux est soupçonné de « fraude fiscale ».", "fr"),
        ("La maire Ana Vernoux était accusée de « mensonge ».", "fr"),
        ("Le plus inquiétant étant que personne n'a parlé de ce pont.", "fr"),
        ("Une durée de 35 heures, moyenne variant selon les métiers.", "fr"),
        ("Les prix sont différents selon les quartiers.", "fr"),
        ("« Les Voix du Port » appelle les partis à lire ces pages.", "fr"),
        ("El país cuenta con maestros en lo que se refiere a la música.", "es"),
        ("Si se estima que son 15 barcas, gana mucho dinero.", "es"),
        (
            "Desde la perspectiva del barrio la alcaldesa, Ayla Ferro, destacó la labor que hace el coro.",
            "es",
        ),
        ("Derzeit findet eine Debatte um den Kai statt, wie die Zustimmung zeigt.", "de"),
        ("Damit erklären Sie sich einverstanden, dass wir Daten speichern.", "de"),
    ],
)
def test_nobody_says_it(text, language):
    """What others suspect, what varies by something, names in marks and readers say nothing."""
    assert _told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Paul Vernoux s'est dit « très inquiet ».", "fr", "Paul Vernoux"),
        ("La maire accuse Paul Vernoux de « mensonge ».", "fr", "La maire"),
        ("Selon les marins, le pont ferme.", "fr", "les marins"),
        ("« Le pont ferme », appelle Ana Vernoux.", "fr", "Ana Vernoux"),
        ("La chimiste répond à Mme Cardon, qui développe : « La rumeur est fausse. »", "fr", "Mme Cardon"),
        ("La alcaldesa cuenta que el coro canta.", "es", "La alcaldesa"),
        ("El puente sigue cerrado, según la alcaldesa.", "es", "la alcaldesa"),
        ("Der Händler Jan Kellmann verkauft laut eigener Aussage nichts mehr.", "de", "Jan Kellmann"),
        ("Nach eigenen Angaben hat Ida Kellmann nichts gewusst.", "de", "Ida Kellmann"),
        ("Forschende in Norland fanden heraus, dass Tee hilft.", "de", "Forschende in Norland"),
        ("Jan Kell findet, dass der Kai zu alt ist.", "de", "Jan Kell"),
        ("Morgen, sagte sie, seien Sie willkommen. Das erklärten Sie, so Ida Kell.", "de", "Ida Kell"),
    ],
)
def test_somebody_says_it(text, language, speaker):
    """The same words where somebody speaks."""
    assert speaker in [who for who, _ in _told(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Selon Orlinfo, la mairie ment. Puis Orlinfo révèle que le pont ferme.", "fr"),
        ("Según Orlinfo, la alcaldía miente. Luego Orlinfo revela que el puente cierra.", "es"),
    ],
)
def test_small_words_are_no_names(text, language):
    """What opens a sentence with a capital belongs to no name behind it."""
    assert {who for who, _ in _told(text, language)} == {"Orlinfo"}
