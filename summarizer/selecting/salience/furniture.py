"""What stands in a report and is no news: thanks, credits, where to call, that nobody commented."""

from __future__ import annotations

import re

from summarizer.languages.phrases import has_any

# Where somebody or something can be reached: a line for the reader, no news. Each begins with what is rare.
_REACHED = (
    re.compile(r"@(?:(?<=\w@)\w+\.\w|(?<!\S@)\w\w)"),
    re.compile(r"\.(?:com|org|net)\b"),
    re.compile(r"\[email\W+protected|https?://|www\.(?<=\bwww\.)"),
    re.compile(r"\(\d{3}\) ?\d{3}-\d{4}\b"),
    re.compile(r"\d(?<![\d-]\d)(?:(?<=1)-\d{3}|\d\d)[-.]\d{3}[-.]\d{4}\b"),
)
# A firm called as its pages are, that does something: "Looms.com sells wool", not "Visit Looms.com for more".
_FIRM = re.compile(
    r"(?<![\w./@-])(?<!\bat )(?<!\bon )(?<!\bto )(?<!\bsee )(?<!\bvia )(?<!isit )"
    r"[A-Z][A-Za-z]+\.(?:com|org|net)\b(?=(?:['’]s)? (?!for\b|to\b|and\b|or\b)[a-z])"
)
# That somebody was asked and said nothing, and little else: how a reporter worked, no news.
_NO_COMMENT = re.compile(
    r"\b(?:(?:declin|refus)ed to (?:comment|be interviewed)|declined comment"
    r"|(?:reached|available|returned) for (?:further )?comment"
    r"|not (?:immediately |yet )?(?:respon|repl|answer|return)\w+ (?:\S+ ){0,6}?"
    r"(?:comment|calls?|e?mails?|inquir\w+|messages?|requests?|questions))\b(?:\W+\w+){0,4}\W*\Z"
)
# What is said to helpers and readers out of politeness.
_THANKS = re.compile(
    r"\b(?:would like|wish(?:es)?|wants?) to (?:thank|acknowledge)\b|\bthank(?:s (?!to\b)|ed ).{3,200}? for\b"
)
_POLITE = re.compile(
    r"\A\W*(?:thank you\b|(?:many|special|big) thanks\b"
    r"|thanks to (?:all|every\w+|those)(?: of \w+)? (?:who|for)\b)",
    re.IGNORECASE,
)
# What a journal says of a paper, behind a word that says what: "Disclaimer: The content is solely …".
_MATTER = re.compile(
    r"(?:[\w']+ )?(?:disclaimers?|disclosures?|acknowledge?ments?|(?:conflicts?|competing|declarations?) "
    r"(?:of )?interests?|funding(?: sources?)?|grant support|correspondence)\s*:\s",
    re.IGNORECASE,
)
# Who worked on a case, which an office says of its own at the end of what it tells.
_CASES = ("case", "matter", "investigation", "prosecution", "apprehension")
_CASE = rf"(?:the|this|these) (?:\w+ )?(?:{'|'.join(_CASES)})s?"
_CREDIT = re.compile(
    rf"\A\W*{_CASE} (?:is|was|are|were|has been|have been|will be)(?: being)?(?: \w+ly)? "
    r"(?:prosecuted|investigated|handled|conducted|tried|led) by\b"
    r"|(?<!who )(?:prosecut(?:e|ed|es|ing)|handl(?:ed|es|ing)|tried|investigated|assisted (?:in|with)) "
    rf"{_CASE}\b"
    r"[^,;]{0,60}\Z",
    re.IGNORECASE,
)
# What a page says of the report that it is: who helped, where it was printed before.
_OF_ITSELF = re.compile(
    r"\bcontribut(?:ed|ing) (?:reporting|to (?:this|the) (?:report|story|article))\b"
    r"|\A\W*this (?:report|story|article|column|essay|post) (?:was|has been|is|first|originally) "
    r"(?:\w+ )?(?:published|appeared|updated|corrected|produced|written)\b",
    re.IGNORECASE,
)
# What a reader agrees to who gives an address.
_AGREED = re.compile(
    r"\bby (?:sign|click|subscrib|enter|submitt|provid|continu)\w+ .*\byou (?:\w+ )?(?:agree|consent|accept)",
    re.IGNORECASE,
)
# That nothing is known yet: "The investigation is ongoing."
_ONGOING = re.compile(
    r"\A\W*(?:the|an|this) (?:\w+ )?investigation (?:is|remains|was) (?:still )?(?:ongoing|open)\b",
    re.IGNORECASE,
)
# A line of a list of data: "WHEN: Tuesday, 10 a.m.".
DATUM = re.compile(
    r"(?:wh(?:o|at|en|ere|y)|date|time|place|location|(?:\w+ )?contacts?|case (?:no\.?|number))\s*:\s",
    re.IGNORECASE,
)
# Where the word for it is a line of its own, and what stands below is the datum.
_NAMED = re.compile(r"wh(?:o|at|en|ere|y)\s*:\Z", re.IGNORECASE)
_WHEN = re.compile(r"(?:when|where|date|time|place|location)\s*:(?:\s|\Z)", re.IGNORECASE)
_LITTLE = 24  # words of such a sentence
# What each of these holds in any case, in small letters.
_OF_COMMENTS = ("comment", "interviewed", "not ")
_KINDS = (
    (("thank", "acknowledge"), (_THANKS.search, _POLITE.match)),
    (_CASES, (_CREDIT.search, _ONGOING.match)),
    (("contribut", "his "), (_OF_ITSELF.search,)),
    (("you",), (_AGREED.search,)),
    ((":",), (_MATTER.match, DATUM.match)),
)


def is_datum(text: str, before: str) -> bool:
    """Whether a block says when or where, behind the word for it or below it; `before` is the block above."""
    return any(_WHEN.match(label) for label in (text, before if _NAMED.match(before) else ""))


def tells_where_to_turn(text: str) -> bool:
    """Whether a sentence holds an address, of a page or a mail, or a number to call."""
    return any(place.search(text) for place in _REACHED) and (
        _FIRM.search(text) is None or any(place.search(_FIRM.sub("", text)) for place in _REACHED)
    )


def is_furniture(text: str, words: int) -> bool:
    """Whether a sentence thanks, says who works on a case or did not comment, or is a line of data."""
    if words <= _LITTLE and has_any(_OF_COMMENTS, text) and _NO_COMMENT.search(text):
        return True
    return any(has_any(needed, text) and any(is_one(text) for is_one in kinds) for needed, kinds in _KINDS)
