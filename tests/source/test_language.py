"""In which language a text is written: told by its words, by a detector, or not for sure."""

from __future__ import annotations

import pytest

from summarizer import read
from summarizer.source import language
from summarizer.source.language import detect

_SENTENCES = {
    "en": [
        "Nobody expected such heavy rain so late.",
        "The mayor and the council were told.",
        "Not quite ten boats came.",
    ],
    "de": ["Niemand rechnete so spät mit solchem Regen.", "Der Rat und der Bürgermeister schwiegen."],
    "fr": ["Personne ne prévoyait une pluie aussi forte.", "Le maire quitte la salle sans un mot."],
    "es": ["Nadie esperaba una lluvia tan fuerte ayer.", "El alcalde deja la sala sin hablar."],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in _SENTENCES for text in _SENTENCES[code]])
def test_the_language_of_a_short_sentence_is_told(code, text):
    """Seven words are enough in each of the languages that are read."""
    assert detect(text) == (code, True)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Nessuno si aspettava una pioggia così forte ieri sera."),
        ("pt", "Ninguém esperava uma chuva tão forte ontem à noite."),
        ("nl", "Niemand had gisteravond zo'n zware regen verwacht."),
        ("ru", "Никто не ожидал такого сильного дождя вечером."),
        ("ja", "昨夜これほどの大雨を予想した人はいなかった。"),
    ],
)
def test_a_neighbour_is_not_taken_for_a_language_that_is_read(code, text):
    """What no rules are for is named, so that nothing is proved by the rules of another language."""
    assert detect(text) == (code, True)
    assert read(text).language == code


@pytest.mark.parametrize("text", ["5 %", "Kim Park", "12.345", "Zylor Q3", "Sales 1,2"])
def test_what_tells_too_little_is_unsure_and_read_in_english(text):
    """A name or a figure is in no language; it stays readable, and the document says that it is a guess."""
    document = read(text)
    assert (document.language, document.sure_of_language) == ("en", False)
    assert read(" ".join(_SENTENCES["en"])).sure_of_language


def test_where_the_detector_is_unsure_words_of_a_language_may_agree_with_it():
    """The pronoun speaks for French, as the detector does without being sure; an article alone does not."""
    assert detect("Elle a 41 ans.") == ("fr", False)
    assert detect("el Zylor Q3") == ("en", False)


def test_clear_texts_do_not_wait_for_the_detector(monkeypatch):
    """A text with the articles and prepositions of English never loads it."""
    monkeypatch.setattr(language, "_detector", None)
    assert detect("The bridge was closed after the storm and that evening the road was, too.") == ("en", True)


def test_telling_words_tell_one_language():
    """A word in two lists would speak for both."""
    words = [word for known in language._TELLING.values() for word in known]
    assert len(words) == len(set(words))


def test_the_ways_to_other_pages_are_not_the_language_of_a_text():
    """An English notice above links in Vietnamese and Spanish is English; Vietnamese below a link is not."""
    foreign = (
        "Đường dây nóng tiếp nhận tin báo của văn phòng cảng kêu gọi cung cấp thông tin xảy ra\n"
        "Línea directa de denuncias anónimas del puerto solicita información sobre el incidente del lunes\n"
    )
    notice = "The harbour office closes the north pier on Monday. The time of opening is to be determined.\n"
    data = "Harbour Notice on the Closing of the North Pier\nAre You a Member of the Port\nLeave this empty\n"
    assert detect(notice + foreign * 2) == ("en", True)
    assert detect(data + foreign + data).code == "en"
    assert detect(foreign.splitlines()[0] + ".\nSearch the harbour office\n").code == "vi"
