"""`locate` and `nearest`: how other systems were seen to fail, and what must still be found."""

from __future__ import annotations

import pytest
from timing import processor

from summarizer.source.document import Span
from summarizer.verifying.index import TextIndex
from summarizer.verifying.locate import MatchKind, locate
from summarizer.verifying.nearest import nearest

TEXT = (
    "“It’s over—we’re done,” said Bo Lind. Unemployment on the island rose to 4.2 percent in March.\n\n"
    "“We did not approve the payment of $3.5 million,” the council’s treasurer, Ada Fenn, said. "
    "“Yes, it was late.”\n\n"
    "“Yes, we knew,” Lind replied. The U.S. envoy paid « in full » and called it „ein Glücksfall“. "
    "Rates fell 40 bps.\n\n"
    "“The ferry will never, in my view, be sold,” Fenn said. “The harbour is not for sale; "
    "the pier, perhaps, is.”"
)


@pytest.mark.parametrize(
    "fragment",
    [
        "rose to 5.2 percent in March",
        "We did approve the payment",
        "We did approve it.",
        "The company lost everything in the fire",
        "Jones",
        "cat",
        "b",
        "ps",
        "5.2 percent",
        "35%",
        "$3.5 billion",
        "$3.5",
        "3.5 million",
        "2 percent",
        "4.2",
        "4,2 percent",
        "rose to 4.2 percentage points",
        "we’re done, said Ada Fenn",
        "it was not late",
        "",
        "   ",
        "…",
        "“”",
    ],
)
def test_not_word_for_word_is_not_there(fragment):
    """A changed digit, unit, scale, name or negation, a part of a word or of a number, or nothing at all."""
    assert locate(fragment, TEXT) is None


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("It's over - we're done.", "It’s over—we’re done"),
        ("\"It's over -- we're done,\"", "“It’s over—we’re done,”"),
        ("it's over – we're done", "It’s over—we’re done"),
        ("[i]t's over—we're done", "It’s over—we’re done"),
        ("The U. S. envoy", "The U.S. envoy"),
        ("paid «in full» and", "paid « in full » and"),
        ('called it "ein Glücksfall"', "called it „ein Glücksfall“"),
        ("called it “ein Glücksfall”", "called it „ein Glücksfall“"),
        ("rose\u00a0to\n4.2  percent", "rose to 4.2 percent"),
        ("Unem\u00adployment", "Unemployment"),
        ("Glu\u0308cksfall", "Glücksfall"),
    ],
)
def test_typesetting_is_folded_and_the_source_returned(fragment, found):
    """Marks, dashes, spaces, soft hyphens and accents may differ; the source's own text comes back."""
    match = locate(fragment, TEXT)
    assert match is not None
    assert match.kind is MatchKind.NORMALIZED
    assert match.span.of(TEXT) == found


def test_ligatures_fold_both_ways():
    """A ligature in the text is its letters in the fragment, and the other way round."""
    text = "The ﬁrst oﬀer was final."
    assert [locate(f, text).span.of(text) for f in ("first offer", "ﬁnal")] == ["ﬁrst oﬀer", "final"]


def test_superscripts_and_feet_stay_what_they_are():
    """10² is not 102, and five feet are not five inches."""
    assert locate("102 cells", "10² cells") is None
    assert locate("a 5' board", 'a 5" board') is None


@pytest.mark.parametrize(
    ("text", "fragment", "found"),
    [
        (
            "It was good at re-\nproducing the ta-\n bles.",
            "good at reproducing the tables",
            "good at re-\nproducing the ta-\n bles",
        ),
        ("A well-\nknown mill burned.", "A well-known mill", "A well-\nknown mill"),
        ("Above 5 µg a litre it fell.", "5 μg a litre", "5 µg a litre"),
        ("The CO₂ and the H₂O fell.", "CO2 and the H2O", "CO₂ and the H₂O"),
    ],
)
def test_what_setting_divides_and_lowers(text, fragment, found):
    """Words divided at line ends, lowered digits and the two signs for a millionth are the text's own."""
    match = locate(fragment, text)
    assert (match.kind, match.span.of(text)) == (MatchKind.NORMALIZED, found)


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("It is 10₂ here.", "102 here"),
        ("Add 5-\n6 of them.", "Add 56 of them"),
        ("It was re-\nbuilt.", "It was rebuffed"),
    ],
)
def test_figures_are_not_joined(text, fragment):
    """A lowered digit behind a digit, and a range over a line end, make no other number."""
    assert locate(fragment, text) is None


def test_an_exact_fragment_is_exact():
    """Characters that stand so are an exact match of one fragment."""
    match = locate("rose to 4.2 percent", TEXT)
    assert (match.kind, match.span.of(TEXT)) == (MatchKind.EXACT, "rose to 4.2 percent")
    assert match.fragments == (match.span,)


def test_repeated_text_is_ambiguous():
    """Of two places neither is taken in silence."""
    match = locate("Yes", TEXT)
    assert match.kind is MatchKind.AMBIGUOUS
    assert [span.of(TEXT) for span in (match.span, *match.alternatives)] == ["Yes", "Yes"]


def test_near_decides_between_repeats():
    """A place inside `near` wins, else the closest."""
    second = TEXT.rindex("Yes")
    match = locate("Yes", TEXT, near=Span(second - 1, second + 10))
    assert (match.kind, match.span.start) == (MatchKind.EXACT, second)
    assert locate("Yes", TEXT, near=Span(len(TEXT), len(TEXT))).span.start == second


def test_near_finds_one_of_very_many():
    """Repeats beyond any limit do not hide the one that is meant."""
    text = "tick tock " * 5000
    place = text.index("tock", 25_000)
    assert locate("tock", text, near=Span(place, place + 4)).span.start == place


@pytest.mark.parametrize(
    ("fragment", "pieces"),
    [
        ("The harbour … for sale", None),
        ("We did … approve the payment", None),
        ("The ferry will … be sold", None),
        ("It’s over … We did not approve", None),
        ("We did not approve … we knew", None),
        ("for sale; … perhaps, is", ["for sale;", "perhaps, is"]),
        ("We did not approve … $3.5 million", ["We did not approve", "$3.5 million"]),
        ("did not approve the payment [...] it was late", ["did not approve the payment", "it was late"]),
        ("Unemployment [there] rose to 4.2 percent", ["Unemployment", "rose to 4.2 percent"]),
        ("Unemployment [never] rose to 4.2 percent", None),
    ],
)
def test_elision_joins_pieces_within_bounds(fragment, pieces):
    """An ellipsis may leave words out, but no negation, and it never runs on into another speaker's words."""
    match = locate(fragment, TEXT)
    if pieces is None:
        assert match is None
        return
    assert match.kind is MatchKind.ELIDED
    assert [span.of(TEXT) for span in match.fragments] == pieces


def test_transcript_turns_are_not_joined():
    """A label at the beginning of a line is a change of speaker."""
    text = "LIND: We are open to talks.\nFENN: The deal is dead for us."
    assert locate("We are open … dead for us", text) is None


def test_nearest_shows_what_differs():
    """The suggestion for a reader points at the place and marks the words that differ."""
    suggestion = nearest("Unemployment on the island rose to 5.2 percent in March", TEXT)
    assert suggestion.span.of(TEXT) == "Unemployment on the island rose to 4.2 percent in March"
    assert suggestion.diff == "Unemployment on the island rose to [-5.2-] {+4.2+} percent in March"


def test_nearest_has_no_suggestion_for_what_is_invented():
    """Words that share nothing with the text are near nothing."""
    assert nearest("The company lost everything during a blaze", TEXT) is None
    assert nearest("", TEXT) is None


def test_long_texts_are_fast():
    """In a million characters, 120 words with one edit are looked up in milliseconds, not seconds."""
    words = [f"word{number * 7919 % 30011}" for number in range(110_000)]
    text = " ".join(words)[:1_000_000]
    index = TextIndex(text)
    quoted = text.split(" ")[50_000:50_120]
    quoted[60] = "changed"
    fragment = " ".join(quoted)
    assert nearest(fragment, index) is not None  # builds the index of words
    assert locate(fragment, index) is None
    assert "[-changed-]" in nearest(fragment, index).diff
    assert min(processor(lambda: nearest(fragment, index)) for _ in range(3)) < 0.1


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("« Le port n’est pas vendu à la ville », dit Ana.", "Le port … vendu à la ville"),
        ("« Nous n’avons jamais signé ce contrat », dit Ana.", "Nous … signé ce contrat"),
        ("« Le pont sera fermé si la rivière monte », dit Ana.", "Le pont sera fermé … la rivière monte"),
        ("«El puerto no se venderá a la ciudad», dijo Ana.", "El puerto … se venderá a la ciudad"),
        ("«Pagaremos sin intereses la deuda», dijo Ana.", "Pagaremos … intereses la deuda"),
        ("„Der Hafen wird nicht verkauft werden“, sagte Ana.", "Der Hafen wird … verkauft werden"),
    ],
)
def test_an_ellipsis_leaves_out_no_negation_in_any_language(text, quotation):
    """What denies or makes a condition is known in the languages that are read."""
    assert locate(quotation, text) is None


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("They paid three million crowns.", "They paid three"),
        ("Ils ont payé trois millions de couronnes.", "Ils ont payé trois"),
        ("Ils ont perdu vingt pour cent des voix.", "Ils ont perdu vingt"),
        ("Pagaron tres mil coronas.", "Pagaron tres"),
        ("Perdieron 40 por ciento de los votos.", "Perdieron 40"),
        ("Sie zahlten zweiundzwanzig Millionen Kronen.", "Sie zahlten zweiundzwanzig"),
        ("Ils ont payé trois millions de couronnes.", "millions de couronnes"),
    ],
)
def test_no_number_is_cut_in_any_language(text, cut):
    """A number goes on with its scale or "per cent", whatever the language of the text."""
    assert locate(cut, text) is None
    assert locate(text, text) is not None
