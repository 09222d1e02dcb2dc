"""The currencies: ISO 4217 code: common name = other names. Parts of a currency have the code "-"."""

NAMES = """
USD: dollar = dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars|buck|bucks|greenbacks
EUR: euro = euros
GBP: pound sterling = pounds sterling|british pound|british pounds|sterling|quid|pound|pounds
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
SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "₺": "TRY", "₪": "ILS", "₿": "BTC", "₴": "UAH", "₦": "NGN", "฿": "THB", "₫": "VND", "₾": "GEL",
    "₱": "PHP", "元": "CNY", "＄": "USD", "￡": "GBP", "rs": "INR", "rm": "MYR", "zł": "PLN",
}  # fmt: skip
# Letters before or after a dollar sign.
DOLLARS = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD",
    "cad": "CAD", "cdn": "CAD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD",
    "sgd": "SGD", "r": "BRL", "nt": "TWD", "mx": "MXN",
}  # fmt: skip
