"""Currencies in the text: signs, codes and names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.languages.cldr import currency_names
from summarizer.languages.contracting import contracted
from summarizer.source.numbers.currency_table import DOLLARS, LETTERS, SIGNS
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.source.numbers.lexer import Tokens


class Currency(NamedTuple):
    """A currency by its common name in the singular; `code` is None for a part such as the cent."""

    name: str
    code: str | None


class CurrencyMatch(NamedTuple):
    """A currency at the tokens `first` (included) to `last` (excluded); `factor` is a million for "MUSD"."""

    currency: Currency
    first: int
    last: int
    factor: int = 1


@cache
def _currencies(language: str = "en") -> tuple[dict[str, Currency], dict[tuple[str, ...], Currency]]:
    """Return the currencies by code and by the words of their names in a language.

    Its own entries come before the common ones; last come the names of the CLDR.
    """
    codes: dict[str, Currency] = {}
    names: dict[tuple[str, ...], Currency] = {}
    words, common = language_of(language).numbers, language_of("en").numbers.currencies
    for line in ((words.currencies if language != "en" else "") + common).strip().splitlines():
        code, _, entry = line.partition(": ")
        name, _, forms = entry.partition("=")
        currency = Currency(name.strip(), None if code == "-" else code)
        if currency.code:
            codes[currency.code] = currency
        for form in filter(None, (currency.name, *forms.strip().split("|"))):
            names.setdefault(tuple(form.split()), currency)
    for words_of_name, currency in tuple(names.items()):
        # "forints" stands in the table, "hungarian forints" need not
        *described, last = words_of_name
        if described and not last.endswith("s"):
            names.setdefault((*described, f"{last}s"), currency)
    for (*described, last), currency in tuple(names.items()):
        names.setdefault((*described, contracted(last) or last), currency)  # "canadian dlrs"
    for code, forms_of_code in (currency_names(language) if language != "en" else {}).items():
        for form in forms_of_code if code in codes else ():
            names.setdefault(tuple(form.replace("-", " - ").split()), codes[code])
    for spelt, currency in tuple(names.items()):  # "dolares"
        names.setdefault(tuple(map(words.without_accents, spelt)), currency)
    return codes, names


@cache
def _lengths(language: str) -> dict[str, list[int]]:
    """Return how many words the names have that start with a word, the longest first."""
    found: dict[str, set[int]] = {}
    for form in _currencies(language)[1]:
        found.setdefault(form[0], set()).add(len(form))
    return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}


def is_currency(name: str) -> bool:
    """Whether a name is that of a currency or of a part of one."""
    return tuple(name.split()) in _currencies()[1]


def currency_named(*words: str) -> Currency | None:
    """Return the currency that is named by these words in lower case, such as "australian", "dollars"."""
    return _currencies()[1].get(words)


def _of_code(code: str) -> Currency:
    return _currencies()[0][code]


# Codes that nobody writes for anything else, in whatever case.
_PLAIN_CODES = words(
    """usd eur gbp rmb aud nzd cny inr hkd sgd thb pln brl zar krw chf jpy aed pkr idr myr huf czk ngn vnd twd
    mxn dkk kes uah qar kwd btc nok egp ils bhd omr lkr bdt kzt clp uyu"""
)
# Codes that are words, even in capitals: "ALL 5", "TRY 3 times".
_WORD_CODES = words("all try top cup pen mad sos gel mop cop mop ron")
_ALSO = {"rmb": "CNY", "yuan": "CNY"}


def _code_at(tokens: Tokens, index: int) -> Currency | None:
    low = tokens.lows[index]
    if low in _WORD_CODES and not _ends_sum(tokens, index):
        return None
    if not (tokens.raws[index].isupper() or low in _PLAIN_CODES):
        return None
    return _currencies()[0].get(_ALSO.get(low, low.upper()))


_NAMES_BEFORE = words("dollar dollars euro euros rupee rupees naira shillings pesos")
# What may say a currency before a sum without a capital letter, and behind one, beside its names.
_SMALL = frozenset().union(SIGNS, DOLLARS, _PLAIN_CODES)
_SMALL_BEFORE = _SMALL | _NAMES_BEFORE | {".", "=", "¢", "ps"}


@cache
def _small_after(language: str) -> frozenset[str]:
    return _SMALL.union(_lengths(language))


def _ends_sum(tokens: Tokens, index: int) -> bool:
    """Whether a large figure stands before a code: "5,000 TRY"."""
    return tokens.is_figure(index - 1) and len(tokens.lows[index - 1]) > 3


def currency_before(tokens: Tokens, index: int) -> CurrencyMatch | None:
    """Return the currency sign or code that ends just before the token."""
    at = index - 1
    low = tokens.lows[at]
    if low == tokens.raws[at] and low not in _SMALL_BEFORE:
        return None
    if low in {"$", "＄"}:
        taken = tokens.is_figure(at - 1) and _has_own(tokens, index + 1)  # "10 $ 30 $"
        return None if taken or _closes_formula(tokens, at) else _dollar_before(tokens, at)
    if tokens.raws[at] == "RS" and tokens.glued(index) and not _is_sum(tokens, index):
        return None  # "RS232"
    if low in SIGNS and (not low.isalpha() or tokens.glued(index) or tokens.is_capital(at)):
        return CurrencyMatch(_of_code(SIGNS[low]), at, index)
    if low in DOLLARS and tokens.lows[at - 1] in {"$", "＄"} and tokens.glued(at) and tokens.glued(index):
        return CurrencyMatch(_of_code(DOLLARS[low]), at - 1, index)
    code = _code_at(tokens, at)
    if code is not None:
        taken = tokens.is_figure(at - 1) and (_has_own(tokens, index + 1) or _parts_sum(tokens, at))
        return None if taken else CurrencyMatch(code, at, index)
    multiple = None if tokens.glued(index) else _multiple_at(tokens, at)
    return multiple or _squeezed_before(tokens, at, index) or _name_before(tokens, index)


def _name_before(tokens: Tokens, index: int) -> CurrencyMatch | None:
    """Read "rupees 500 crore" and "Australian dollars 648m": a name before a sum with a scale or thousands.

    Not so in "the dollar 5 million times", nor behind a figure that has the name for itself.
    """
    low = tokens.lows[index - 1]
    if low not in _NAMES_BEFORE or not _is_sum(tokens, index):
        return None
    nation = _currencies()[1].get((tokens.lows[index - 2], low))
    first = index - 1 - (nation is not None)
    taken = tokens.is_figure(first - 1) or (
        tokens.lows[first - 1] in tokens.language.starters or tokens.lows[first - 1] in {"the", "of"}
    )
    return None if taken else CurrencyMatch(nation or _currencies()[1][(low,)], first, index)


def _closes_formula(tokens: Tokens, at: int) -> bool:
    """Whether a dollar sign belongs to what stands before it: "$x$ 5 %", "10$ 5 times"."""
    before = tokens.lows[at - 1]
    held = tokens.glued(at) and not tokens.glued(at + 1) and _code_at(tokens, at - 1) is None
    return held and before not in DOLLARS and (before[-1:].isalnum() or before in {")", "]", "}"})


def _dollar_before(tokens: Tokens, at: int) -> CurrencyMatch:
    prefix = tokens.lows[at - 1]
    if prefix in DOLLARS and (tokens.glued(at) or len(prefix) > 1 or prefix == "c"):
        return CurrencyMatch(_of_code(DOLLARS[prefix]), at - 1, at + 1)
    code = _code_at(tokens, at - 1) if tokens.glued(at) else None  # "MXN$ 5"
    return CurrencyMatch(code, at - 1, at + 1) if code else CurrencyMatch(_of_code("USD"), at, at + 1)


def _squeezed_before(tokens: Tokens, at: int, index: int) -> CurrencyMatch | None:
    """Read signs of texts squeezed into ASCII: "PS2.7m" was "£2.7m", "Y=5,182" "¥5,182", "Rs. 500"."""
    low = tokens.lows[at]
    if low == "." and tokens.lows[at - 1] == "rs":
        return CurrencyMatch(_of_code("INR"), at - 1, index)
    if low == "=" and tokens.lows[at - 1] == "y" and tokens.glued(at):
        return CurrencyMatch(_of_code("JPY"), at - 1, index)
    if low == "¢" and tokens.lows[at - 1] == "gh" and tokens.glued(at):
        return CurrencyMatch(_of_code("GHS"), at - 1, index)
    if tokens.raws[at] in LETTERS and tokens.glued(index) and _is_sum(tokens, index):
        return CurrencyMatch(_of_code(LETTERS[tokens.raws[at]]), at, index)
    # A "PS4" is a console, "PS2.7m" is money.
    if low == "ps" and tokens.glued(index) and (len(tokens.lows[index]) > 1 or _is_sum(tokens, index)):
        return CurrencyMatch(_of_code("GBP"), at, index)
    return None


_SUFFIXES = words("m mn bn b tn trn")


def _is_sum(tokens: Tokens, index: int) -> bool:
    """Whether a figure has marks of thousands, or a scale word or letter behind it."""
    low, after = tokens.lows[index], tokens.lows[index + 1]
    grouped = "," in low and len(low.rpartition(",")[2]) == 3
    return grouped or after in tokens.language.scales or (after in _SUFFIXES and tokens.glued(index + 1))


def currency_after(tokens: Tokens, index: int) -> CurrencyMatch | None:
    """Return the currency sign, code or name that starts at the token."""
    low, code = tokens.lows[index], tokens.language.code
    if low == tokens.raws[index] and low.isascii() and low not in _small_after(code):
        return None
    names = _currencies(code)[1]
    for length in _lengths(code).get(low, ()):
        named = names.get(tuple(tokens.lows[index : index + length]))
        if named is not None:
            return CurrencyMatch(named, index, index + length)
    if (nation := _nation_at(tokens, index)) is not None:
        return nation
    # "3 USD50 cards", "1 $ 10 bill": the sign belongs to the figure after it, but not in "10 $ 30 cents".
    if tokens.is_figure(index + 1) and not (_has_own(tokens, index + 2) or _parts_sum(tokens, index)):
        return None
    if low in SIGNS and not low.isalpha():
        return CurrencyMatch(_of_code(SIGNS[low]), index, index + 1)
    if low in DOLLARS and tokens.lows[index + 1] == "$" and tokens.glued(index + 1):
        ends = not tokens.is_figure(index + 2)
        return CurrencyMatch(_of_code(DOLLARS[low]), index, index + 2) if ends else None
    coded = _code_at(tokens, index)
    return CurrencyMatch(coded, index, index + 1) if coded is not None else _multiple_at(tokens, index)


_MANY = 5  # currencies with a noun that any country's may have


@cache
def _national(noun: str) -> Mapping[str, Currency]:
    """Return the currencies with a noun by whose they are, of nouns that many share: "dollars"."""
    named = {tuple(name): one for name, one in _currencies()[1].items() if name[-1] == noun and one.code}
    found = {" ".join(whose): one for (*whose, _), one in named.items() if whose}
    return found if len({one.code for one in found.values()}) >= _MANY else {}


def _nation_at(tokens: Tokens, index: int) -> CurrencyMatch | None:
    """Read a currency whose country is cut short or not known: "20 mln Can. Dlrs", "5m Marnian dollars"."""
    if tokens.language.code != "en" or not tokens.is_capital(index):
        return None
    noun = index + 1 + (tokens.lows[index + 1] == "." and tokens.glued(index + 1))
    national = _national(tokens.lows[noun])
    if not national:
        return None
    whose = tokens.lows[index].replace(".", "")
    fitting = [
        one
        for name, one in national.items()
        if len(whose) > 1 and (_initials(name) == whose or name.startswith(whose))
    ]
    if len({one.code for one in fitting}) == 1:
        return CurrencyMatch(fitting[0], index, noun + 1)
    singular = next(iter(national.values())).name.rpartition(" ")[2]
    return CurrencyMatch(Currency(f"{whose} {singular}", None), index, noun + 1)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


SUM_ENDS = frozenset({"", "\n\n", "more", "less", *".,;:!?)]”\"’'"})


def _parts_sum(tokens: Tokens, index: int) -> bool:
    """Whether a code parts the two halves of a sum: "17 USD 25."."""
    cents = tokens.lows[index + 1]
    apart = tokens.is_word(index) and not (tokens.glued(index) or tokens.glued(index + 1))
    ends = cents.isdecimal() and len(cents) == 2 and tokens.lows[index + 2] in SUM_ENDS
    return apart and ends and currency_before(tokens, index - 1) is None


def _has_own(tokens: Tokens, index: int) -> bool:
    """Whether a currency stands at a token, and no other figure that it could belong to after it."""
    low = tokens.lows[index]
    named = low in {"cent", "cents"} or (low in SIGNS and not low.isalpha())
    named = named or _code_at(tokens, index) is not None
    return named and not tokens.is_figure(index + 1)


_FACTORS = {"k": 10**3, "t": 10**3, "m": 10**6, "b": 10**9}


def _multiple_at(tokens: Tokens, index: int) -> CurrencyMatch | None:
    """Read the code of a currency with a scale letter before it: "MUSD", "kEUR", "TEUR"."""
    low, code = tokens.lows[index], tokens.raws[index][1:]
    if len(code) != 3 or low[0] not in _FACTORS or low[1:] in _WORD_CODES:
        return None
    currency = _currencies()[0].get(code)
    return CurrencyMatch(currency, index, index + 1, _FACTORS[low[0]]) if currency else None
