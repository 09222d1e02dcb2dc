"""Currencies: signs, codes and names, with their ISO 4217 codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency by its common name in the singular; `code` is None for a part such as the cent."""

    name: str
    code: str | None


# code: common name = other names and nationalities ("danish krone" also as "danish crowns")
_NAMES = """
USD: dollar = dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars|buck|bucks|greenbacks
EUR: euro = euros
GBP: pound sterling = pounds sterling|british pound|british pounds|sterling|quid
JPY: japanese yen = yen
CNY: chinese yuan = yuan|renminbi|rmb|元
AUD: australian dollar = australian dollars
CAD: canadian dollar = canadian dollars
NZD: new zealand dollar = new zealand dollars
HKD: hong kong dollar = hong kong dollars
SGD: singapore dollar = singapore dollars
TWD: taiwan dollar = taiwan dollars|new taiwan dollars
CHF: swiss franc = swiss francs|francs|franc
DKK: danish krone = danish crowns|danish kroner|danish kronor
SEK: swedish krona = swedish crowns|swedish kronor|swedish krona|kronor|krona
NOK: norwegian krone = norwegian crowns|norwegian kroner|kroner|krone
CZK: czech koruna = czech crowns|koruna|korunas
INR: rupee = rupees|indian rupee|indian rupees|₨
PKR: pakistani rupee = pakistani rupees
LKR: sri lankan rupee = sri lankan rupees|ரூ
IDR: indonesian rupiah = rupiah
MYR: malaysian ringgit = ringgit|ringgits
ILS: shekel = shekels|israeli shekels|new israeli shekel
TRY: turkish lira = turkish liras|lira|liras
RUB: russian ruble = ruble|rubles|rouble|roubles|russian rubles|russian roubles
KRW: south korean won = korean won|won
THB: thai baht = baht
PHP: philippine peso = philippine pesos
MXN: mexican peso = mexican pesos
ARS: argentine peso = argentine pesos
ZAR: south african rand = rand|rands
BRL: brazilian real = reais|brazilian reais
PLN: polish zloty = zloty|zlotys|złoty
HUF: hungarian forint = forint|forints
NGN: nigerian naira = naira
SAR: saudi riyal = riyals|riyal|saudi riyals
AED: uae dirham = dirham|dirhams
VND: vietnamese dong = dong
UAH: ukrainian hryvnia = hryvnia|hryvnias
GEL: georgian lari = lari
EGP: egyptian pound = egyptian pounds
BTC: bitcoin = bitcoins
ETH: ether
DEM: deutsche mark = deutschmarks|deutsche marks|deutschmark|deutschemarks
FIM: finnish markka = finnish markkas|markka
NLG: netherlands guilder = dutch guilders|dutch guilder|guilders|guilder
ESP: peseta = pesetas
FRF: french franc = french francs
ITL: italian lira = italian lire|lire
-: peso = pesos
-: cent = cents|¢
-: penny = pennies
-: pence = p
-: sen
"""
_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "₿": "BTC", "₴": "UAH", "₦": "NGN", "฿": "THB", "₫": "VND", "₾": "GEL", "₱": "PHP", "元": "CNY", "＄": "USD", "￡": "GBP",
    "rs": "INR", "rm": "MYR", "zł": "PLN", "us$": "USD",
}  # fmt: skip
# Letters before or after a dollar sign.
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD",
    "cdn": "CAD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD", "sgd": "SGD", "r": "BRL", "nt": "TWD", "mx": "MXN",
}  # fmt: skip
# Letters that stand for a sign where a text was squeezed into ASCII: "PS2.7m" was "£2.7m", "Y=5,182" "¥5,182".
_ASCII_SIGNS = {"ps": "GBP", "y=": "JPY"}


def _tables() -> tuple[dict[str, Currency], dict[tuple[str, ...], Currency]]:
    codes: dict[str, Currency] = {}
    names: dict[tuple[str, ...], Currency] = {}
    for line in _NAMES.strip().split("\n"):
        code, _, entry = line.partition(": ")
        name, _, others = entry.partition("=")
        currency = Currency(name.strip(), None if code == "-" else code)
        if currency.code:
            codes[currency.code] = currency
        for form in (currency.name, *filter(None, others.strip().split("|"))):
            names.setdefault(tuple(form.split()), currency)
    return codes, names


CODES, _NAME_FORMS = _tables()
_CODE_WORDS = {code.lower(): currency for code, currency in CODES.items()}


@dataclass(frozen=True, slots=True)
class CurrencyMatch:
    """A currency written at the tokens `first` (included) to `last` (excluded); `scale` for "MUSD"."""

    currency: Currency
    first: int
    last: int
    millions: bool = False


def currency_before(tokens: Tokens, index: int) -> CurrencyMatch | None:
    """Return the currency sign or code that ends just before the token."""
    at = index - 1
    low = tokens.low(at)
    if low in {"$", "＄"}:
        return _dollar_before(tokens, at)
    if low in _SIGNS and (tokens.glued(index) or not low.isalpha() or tokens.raw(at)[:1].isupper()):
        return CurrencyMatch(CODES[_SIGNS[low]], at, index)
    if low == "." and tokens.low(at - 1) == "rs":
        return CurrencyMatch(CODES["INR"], at - 1, index)
    if low == "=" and tokens.low(at - 1) == "y" and tokens.glued(at):
        return CurrencyMatch(CODES["JPY"], at - 1, index)
    if (
        low == "ps"
        and tokens.glued(index)
        and not (tokens.low(index).isdecimal() and len(tokens.low(index)) == 1)
    ):
        return CurrencyMatch(CODES["GBP"], at, index)
    if low in _DOLLARS and tokens.low(at - 1) == "$" and tokens.glued(at) and tokens.glued(index):
        return CurrencyMatch(CODES[_DOLLARS[low]], at - 1, index)
    if low in _CODE_WORDS and _is_code(tokens, at):
        return CurrencyMatch(_CODE_WORDS[low], at, index)
    return None


def _dollar_before(tokens: Tokens, at: int) -> CurrencyMatch:
    prefix = tokens.low(at - 1)
    if prefix in _DOLLARS and (tokens.glued(at) or len(prefix) > 1 or tokens.low(at - 2) == ""):
        return CurrencyMatch(CODES[_DOLLARS[prefix]], at - 1, at + 1)
    return CurrencyMatch(CODES["USD"], at, at + 1)


def _is_code(tokens: Tokens, index: int) -> bool:
    """Whether a code is written in capitals, or stands in a text that has none (so that "try" is a verb)."""
    return tokens.raw(index).isupper() or tokens.low(index) in {
        "usd",
        "eur",
        "gbp",
        "rmb",
        "aud",
        "nzd",
        "cny",
    }


def currency_after(tokens: Tokens, index: int) -> CurrencyMatch | None:
    """Return the currency sign, code or name that starts at the token."""
    low = tokens.low(index)
    for length in (3, 2, 1):
        form = tuple(tokens.low(index + offset) for offset in range(length))
        if form in _NAME_FORMS:
            return CurrencyMatch(_NAME_FORMS[form], index, index + length)
    if low == "$" or (low in _SIGNS and not low.isalpha()):
        return CurrencyMatch(CODES[_SIGNS[low]], index, index + 1)
    if low in _CODE_WORDS and _is_code(tokens, index):
        return CurrencyMatch(_CODE_WORDS[low], index, index + 1)
    if low[:1] == "m" and low[1:] in _CODE_WORDS and tokens.raw(index).isupper():
        return CurrencyMatch(_CODE_WORDS[low[1:]], index, index + 1, millions=True)
    return None
