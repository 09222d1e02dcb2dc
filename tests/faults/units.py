"""The alphabet of units that texts of one unit, or of two in turn, are made of."""

from __future__ import annotations

NUMBERS = [
    *("1 ", "1% ", "+1", "-1 ", "$1 ", "€1 ", "1 € ", "£1m ", "one ", "hundred ", "a hundred ", "half "),
    *("1/2 ", "½ ", "10² ", "1e5 ", "٣ ", "Ⅻ ", "1,", "1.", "1:", "1;", "1-", "1–2 ", "1 to 2 ", "1st "),
    *("10 km ", "10 km/h ", "5°C ", "40 tonnes of peat ", "two of three ", "1 in 10 ", "3-1 ", "6-foot-4 "),
    *("between 1 and 2 ", "from 1 to 2 ", "1 million to 2 million ", "by 50% ", "rose by 2 to 9 "),
    *("at least 5 ", "about 40 or 50 ", "a dozen ", "per cent ", "million ", "000", "0.", "1,000,", "x2 "),
    *("twice ", "five times as many ", "the first ", "no more than ", "$1 a year, ", "1 (2) ", "1=2 "),
]
DATES = [
    *(
        "2024 ",
        "May ",
        "May 5 ",
        "5 May 2024 ",
        "2024-05-06 ",
        "5/6/2024 ",
        "10:30 ",
        "10:30 p.m. ",
        "1990s ",
    ),
    *("on Monday ", "last year ", "since 1999 ", "two days ago, ", "in 2020, 2021 and ", "aged 40, "),
]
QUOTES = [
    *("“a” ", "‚a‘ ", "„a“ ", "« a » ", '"a" ', "'a' ", '"', "'", "“", "”", "‘", "’", "„", "«", "»", "“‘"),
    *("“A,” said Ann. ", "“A,” she said, “b.” ", "said: “a” ", "“a\n\n“", "“1” ", "…", ". . . ", "[…] "),
    *("“a . . . b” ", "“[A]nd ", "‘tis ", "rock 'n' roll ", "`` a '' "),
]
SPEECH = [
    *(
        "Ann said that ",
        "The mayor, Ann Lee, said 7 people came and 8 left, ",
        "he said ",
        "said ",
        "according to Ann, ",
        "Ann told Bob that ",
        "Ann: ",
        "ANN LEE: ",
    ),
    *("Q: ", "Q. ", "A. ", "MR. LEE: ", "[00:01:02] Ann: ", "Ann says Bob says ", "told ", "denied that "),
    *("if ", "not ", "that ", "and ", "which ", "who said he ", "is said to have said ", "asked whether "),
    *("sagte ", "Ann sagte, dass ", "laut Ann ", "teilte mit ", "nach Angaben von "),
]
NAMES = [
    *(
        "Ann ",
        "Ann Lee ",
        "Ann, Bob, ",
        "Ann and ",
        "Ann's ",
        "Dr. ",
        "Mr. Lee ",
        "Aa ",
        "Aa",
        "A.",
        "A. B. ",
    ),
    *("U.S. ", "Mr. ", "I. ", "NATO ", "O'Neil ", "van der ", "Lee-", "mayor ", "the mayor of ", "@ann "),
    *("Ann Lee, 40, ", "Ann (Bob) ", "Ms. Ann Lee, the mayor, ", "He ", "she ", "its "),
]
WORDS = [
    *("a ", "a", "the ", "of ", "of the ", "mill ", "burned ", "won't ", "a-", "a/", "a_", "very "),
    *("The mill burned 40 tonnes. ", "The mill burned. ", "Why? ", "No! ", "the mill that burned ", "to be "),
    *("zwei ", "vier Prozent ", "der ", "Straße ", "wäre ", "Haus-", "Jahr ", "l'eau ", "año "),
]
LAYOUT = [
    *("a\n", "a\n\n", "\r\n", "a\r", "a\t", "a\x0b", "a\x0c", "a\u2028", "- ", "— ", "-- ", "- a\n", "* a\n"),
    *(
        "1. a\n",
        "a) b\n",
        "| a | b |\n",
        "| ",
        "> ",
        "> a\n",
        "# ",
        "# A\n\n",
        "===\n",
        "**",
        "**a** ",
        "_a_ ",
    ),
    *(
        "[a](b) ",
        "![",
        "[1] ",
        "<b>",
        "<!--",
        "&amp; ",
        "&#1;",
        "http://a.b ",
        "www.a.b ",
        "a@b.c ",
        "\\",
        "`",
    ),
    *(
        "{",
        "}",
        "{{a}} ",
        "(",
        ")",
        "(a) ",
        "[",
        "]",
        "[[",
        "?! ",
        ";",
        ": ",
        ", ",
        ". ",
        "!",
        "?",
        "/",
        "...",
    ),
]
SIGNS = [
    *("é", "e\u0301", "\u0301", "\u200b", "\u00ad", "\ufeff", "a\u00a0", "ﬁ", "ß", "İ", "ſ", "㎏ "),
    *("日", "中。", "「a」", "א", "ש ", "ع ", "ไ", "🙂", "👩\u200d🚀", "🇩🇪", "\U0001d400"),
    *("a\u202e", "\u2066", "\x1b[0m", "\x00", "\x85", "\ud800"),
]
UNITS = list(dict.fromkeys([*NUMBERS, *DATES, *QUOTES, *SPEECH, *NAMES, *WORDS, *LAYOUT, *SIGNS]))
_STRIDES = (1, 61)  # neighbours in the alphabet, and units of other kinds
PAIRS = [unit + UNITS[(at + stride) % len(UNITS)] for stride in _STRIDES for at, unit in enumerate(UNITS)]
