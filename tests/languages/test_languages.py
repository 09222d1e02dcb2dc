"""Languages as data: what their files may hold, and that no entry contradicts another."""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from decimal import Decimal
from itertools import product

import pytest

from summarizer.errors import SettingsError
from summarizer.languages import KNOWN, language_of
from summarizer.languages.cldr import currency_names, month_names, unit_names
from summarizer.languages.de.speech_words import GermanSpeech
from summarizer.languages.en.speech_words import EnglishSpeech
from summarizer.languages.layout_words import LayoutWords
from summarizer.languages.loading import read_part, typed
from summarizer.languages.number_words import NumberWords
from summarizer.languages.phrases import any_of, hint_of
from summarizer.languages.turning_words import TurningWords
from summarizer.source.document import BlockKind
from summarizer.source.layout.marks import kind_of_line
from summarizer.source.numbers import read_numbers
from summarizer.source.speech.cues import ENGLISH, CueClass, Form
from summarizer.source.speech.german.lexicon import FINITE, PARTICIPLES, Verb
from summarizer.verifying.checking.stems import stem

_LEAST = {
    "str": "xx",
    "frozenset[str]": "",
    "Mapping[str, str]": {},
    "Mapping[str, frozenset[str]]": {},
    "Mapping[str, int]": "1: one",
    "Mapping[str, Decimal]": "1e3: thousand",
    "Mapping[str, tuple[int, int]]": "10..100: tens",
    "Mapping[str, tuple[str, ...]]": {},
    "tuple[str, ...]": [],
    "tuple[tuple[str, ...], ...]": [],
    "Mapping[int, tuple[int, int]]": {},
}


def _data(**changes):
    """Return the least that a language needs, with changes."""
    needed = {field.name: _LEAST[field.type] for field in fields(NumberWords) if field.default is MISSING}
    return needed | changes


def test_a_language_is_read_from_lines_of_values():
    """A value counts up where it says so, powers of ten are written short, "_" is a space."""
    words = typed(
        _data(
            small="3+: three four\n20+10: twenty thirty", scales="1e6: million", from_end="-2: last_but_one"
        ),
        NumberWords,
        "xx",
    )
    assert words.small == {"three": 3, "four": 4, "twenty": 20, "thirty": 30}
    assert words.scales == {"million": Decimal(10**6)}
    assert words.from_end == {"last but one": -2}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"small": "1: one\n2: one"}, "small: one stands there twice"),
        ({"joins": "and plus and"}, "joins: and stands there twice"),
        ({"joins": 5}, "joins is int, not str"),
        ({"small": "one"}, "'one' is no value with its words"),
        ({"smalls": "1: one"}, "no entry 'smalls' is known"),
        ({"before": {"about": ["some"], "at least": ["some"]}}, "some stands there twice"),
    ],
)
def test_what_is_wrong_in_the_data_is_said_with_its_place(changes, message):
    """A double, contradicting, unknown or misshapen entry is refused with file and entry."""
    with pytest.raises(SettingsError, match=message):
        typed(_data(**changes), NumberWords, "languages/xx/numbers.toml")


def test_a_missing_entry_is_named():
    """What a language cannot do without is asked for by name."""
    data = _data()
    del data["joins"]
    with pytest.raises(SettingsError, match="the entry 'joins' is missing"):
        typed(data, NumberWords, "xx")


@pytest.mark.parametrize("code", KNOWN)
def test_entries_of_a_language_do_not_contradict_each_other(code):
    """No word rises and falls, is more and less, or has two values; all are in lower case."""
    words = language_of(code).numbers
    assert not words.up & words.down
    assert not words.more & words.less
    assert not words.minus & words.joins
    assert not words.hundreds & words.scales.keys()
    for one, other in ((words.small, words.tens), (words.small, words.scales), (words.tens, words.scales)):
        assert not one.keys() & other.keys()
    assert words.half <= words.denominators.keys()
    assert len(words.months) >= 12
    for entry in (words.up, words.down, words.function_words, words.small, words.ordinals):
        assert all(word == word.lower() for word in entry)


@pytest.mark.parametrize("code", KNOWN)
def test_every_word_for_a_small_number_is_read_as_that_number(code):
    """The words of the data are what the reader reads."""
    words = language_of(code).numbers
    for word, value in [*words.small.items(), *words.tens.items()][:40]:
        if word not in words.articles and value != 1:
            (mention,) = read_numbers(f"{word}.", code)
            assert mention.value == value, word


def test_a_language_that_is_not_known_is_read_as_english():
    """There is no folder for every language, and English is the common one."""
    assert language_of("eu").code == "en"


def test_names_of_units_currencies_and_months_come_from_the_cldr():
    """No table of ours repeats what the CLDR knows."""
    assert unit_names("es")["kilometre"] == ("kilómetro", "kilómetros")
    assert "couronne norvégienne" in currency_names("fr")["NOK"]
    assert {"février", "févr"} <= month_names("fr")


def test_accents_are_optional_but_a_tilde_is_none():
    """The word "dolares" is read, and "ano" is no year."""
    assert language_of("es").numbers.without_accents("millón") == "millon"
    assert language_of("es").numbers.without_accents("año") == "año"
    assert language_of("de").numbers.without_accents("fünfzigstel") == "fuenfzigstel"


def test_german_verbs_of_saying_are_in_all_their_forms():
    """A verb stands once in the data; separable ones need their particle, unless it is joined to them."""
    assert FINITE["teilt"].particles == {"mit"}
    assert FINITE["mitteilte"] == PARTICIPLES["mitgeteilt"] == Verb()
    assert FINITE["bezeichneten"].characterizes
    words = read_part("de", "speech", GermanSpeech)
    assert not words.weak & words.weak_calling
    assert all(len(forms.split()) == 5 for forms in (*words.strong, *words.strong_parted))
    assert not words.subjunctives & words.strong_past
    assert not words.said & words.put


def test_english_verbs_of_saying_have_a_class_each_that_the_grammar_knows():
    """Every class of the data is one of the grammar's, and an irregular verb has its four forms."""
    words = read_part("en", "speech", EnglishSpeech)
    assert set(words.verbs) == {cue_class.name.lower() for cue_class in CueClass}
    entries = [entry.split() for verbs in words.verbs.values() for entry in verbs.split(";")]
    assert {len(entry) for entry in entries} == {1, 4}
    assert ENGLISH["wrote"][0] is Form.PAST
    assert CueClass.CALL in ENGLISH["praised"][1]


@pytest.mark.parametrize("code", ["en", "de"])
def test_words_that_turn_a_statement_turn_it_one_way(code):
    """Nothing rises and falls, is all and some, or denies and only hedges."""
    words = read_part(code, "statements", TurningWords)
    assert not words.rising & words.falling
    assert not words.universal & (words.partial | words.majority)
    assert not words.negators & (words.strong_hedges | words.hedges)
    assert all(line.count("/") + line.count(">") == 1 for line in words.converses)
    assert all(line.count("/") == 1 for line in words.contraries)
    forms = [form for line in words.irregular for form in line.split()]
    assert all(stem(form) == stem(line.split()[0]) for line in words.irregular for form in line.split())
    assert len(forms) > 200 or code == "de"


@pytest.mark.parametrize(
    ("phrase", "told", "not_told"),
    [
        ("sign up|in", ["sign up", "sign  in"], ["sign", "sign on"]),
        ("(please) read more", ["please read more", "read more"], ["please more"]),
        ("a reply (now)", ["a reply", "a reply now"], ["a replynow"]),
        ("don't * it", ["don’t ever miss it"], ["don't it"]),
        ("tag:|tags:", ["tags:"], ["tags"]),
    ],
)
def test_a_phrase_of_data_is_a_pattern(phrase, told, not_told):
    """Either word, words that may be missing, and anything, as the notation says."""
    pattern = any_of([phrase])
    assert all(re.fullmatch(pattern, text) for text in told)
    assert not any(re.fullmatch(pattern, text) for text in not_told)


@pytest.mark.parametrize(
    ("phrases", "held", "without"),
    [
        (["sign up|in", "log in"], ["Sign in", "LOG IN"], ["the sun"]),
        (["(please) read more", "*"], ["anything"], []),
        (["don't * it", "editor's note"], ["DON’T miss it", "Editor's note"], ["a letter"]),
        ([], [], ["anything"]),
    ],
)
def test_a_hint_tells_where_no_phrase_can_be(phrases, held, without):
    """Some word that each phrase cannot be without, in any letters and with either apostrophe."""
    hint = hint_of(phrases)
    assert all(map(hint, held))
    assert not any(map(hint, without))


@pytest.mark.parametrize("code", KNOWN)
def test_no_hint_hides_a_phrase_of_data(code):
    """Whatever of its words a phrase has, the quick look before the pattern lets it pass."""
    telling = language_of(code).telling
    for phrase in {*telling.orders, *telling.ahead, *telling.opening_ahead, *telling.hearers, *telling.mine}:
        groups = re.findall(r"\([^()]*\)|\S+", phrase)
        forms = [word.strip("()").split("|") + [""] * word.startswith("(") for word in groups]
        assert all(hint_of([phrase])(" ".join(filter(None, told)).title()) for told in product(*forms))


@pytest.mark.parametrize("code", KNOWN)
def test_every_language_has_words_of_layout(code):
    """No word stands twice, and each language tells the months and days of its datelines."""
    words = read_part(code, "layout", LayoutWords)
    assert len(words.months) == 12
    assert len(words.weekdays) == 7
    assert words.bylines
    assert words.talking


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Par Anna Brulard", BlockKind.BYLINE),
        ("Publié le 3 mars 2024", BlockKind.DATELINE),
        ("Lea también: el puerto sube sus tasas", BlockKind.BOILERPLATE),
        ("Actualizado: 12 de", None),
        ("Crédito: Puerto de Osmund", BlockKind.CREDIT),
    ],
)
def test_lines_of_every_language_are_known_by_its_words(line, kind):
    """The language of a text is not known when its lines are told."""
    assert kind_of_line(line) is kind
