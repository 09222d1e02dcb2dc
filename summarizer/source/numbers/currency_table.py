"""The signs of currencies, and letters that make a dollar a certain one, by ISO 4217 code."""

SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "₺": "TRY", "₪": "ILS", "₿": "BTC", "₴": "UAH", "₦": "NGN", "฿": "THB", "₫": "VND", "₾": "GEL",
    "₱": "PHP", "元": "CNY", "＄": "USD", "￡": "GBP", "rs": "INR", "rm": "MYR", "zł": "PLN",
    "₵": "GHS", "₡": "CRC", "₲": "PYG", "₭": "LAK", "₮": "MNT", "₸": "KZT", "₼": "AZN", "৳": "BDT",
    "rp": "IDR", "ksh": "KES", "tsh": "TZS", "ush": "UGX", "sfr": "CHF", "dm": "DEM", "kč": "CZK",
    "tk": "BDT", "sh": "KES",
}  # fmt: skip
# Letters that are a currency only where the figure glued to them reads like a sum: "R50 million", "P1,200".
LETTERS = {"R": "ZAR", "N": "NGN", "P": "PHP", "K": "ZMW", "Q": "GTQ", "L": "HNL"}
# Letters before or after a dollar sign.
DOLLARS = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD",
    "cad": "CAD", "cdn": "CAD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD",
    "sgd": "SGD", "r": "BRL", "nt": "TWD", "mx": "MXN", "mex": "MXN",
    "rd": "DOP", "tt": "TTD", "j": "JMD", "bz": "BZD", "n": "NAD",
}  # fmt: skip
# Names that tell whose currency is meant and that the CLDR has not; "_" is a space.
PLACES = {
    "USD": """
        US U.S. USA U.S.A. America American Americans Washington Alabama Alaska Arizona Arkansas California
        Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana
        Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada
        New_Hampshire New_Jersey New_Mexico North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania
        Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin
        Wyoming Boston Philadelphia Houston Dallas San_Francisco Seattle Atlanta Miami
    """,
    "GBP": "UK U.K. Britain England English Scotland Scottish Wales Welsh",
    "AUD": "Canberra", "CAD": "Ottawa Montreal Quebec Ontario Alberta", "NZD": "Wellington",
    "INR": "Delhi Mumbai", "PKR": "Islamabad Lahore", "CHF": "Geneva Bern",
}  # fmt: skip
