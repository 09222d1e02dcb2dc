"""Content clauses: where what a cue reports begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.cldr import month_names
from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.constructions import admits, is_infinitive
from summarizer.source.speech.cues import CueClass
from summarizer.source.speech.ends import before_source, clause_end, is_sourced
from summarizer.source.speech.hearers import asked_of, before_hearer, past_hearer, warned_of
from summarizer.source.speech.phrases import CLAUSE_PRONOUNS, past_aside, past_dateline, past_phrase
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary import lemmas

if TYPE_CHECKING:
    from summarizer.source.speech.grammar import VerbGroup
    from summarizer.source.speech.tokens import Token
_NO_NOUNS = words.LINKING | words.TIME | words.DETERMINERS | words.SUBJECT_PRONOUNS
_PREPOSITIONS_BUT_TO = words.PREPOSITIONS - {"to"}
_TIME_OR_EARLIER = words.TIME | {"earlier"}

_ASKED = frozenset("asked pressed questioned quizzed challenged".split())
_QUESTION_WORDS = frozenset("whether if how why what when where who".split())
_STARTS = words.DETERMINERS | CLAUSE_PRONOUNS | _QUESTION_WORDS
_QUESTION_WORDS_OR_TO = _QUESTION_WORDS | {"to"}
_CONTRASTING = frozenset("but while whereas although though yet however".split())
_LOCATING = frozenset(("above", "below", "earlier"))
_PLACING = frozenset(("where", "which", "who"))
_JOINING = frozenset(("and", "or"))
_DETERMINING = words.DETERMINERS - {"more", "most"}
_PARTING = words.SUBORDINATORS | words.RELATIVES | words.SUBJECT_PRONOUNS | _JOINING
_MARKS = "\"'“”„«»‹›‘’`"
_APART = words.DASHES | {","}
_TOLD_OF = frozenset(("of", "about"))  # after what is told, not after who is told it: "told the story of"
# After a cue these open what is said; other prepositions tell when, where or in what it is said.
_BOUNDING = frozenset(("least", "most"))
_OPENING = frozenset("between under despite since among amid without unlike like".split())


def content_before(tokens: Tokens, end: int) -> Phrase | None:
    """Return what stands before a tag that begins at `end`; what announces a quotation is no part."""
    while end and words.is_break(tokens[end - 1]):
        end -= 1
    first = 0
    while first < end and (tokens[first].lower in words.CONNECTORS or words.is_break(tokens[first])):
        first += 1
    if first < end and tokens[first].lower in _ASKED:
        return None  # "Asked whether it “went wrong,” SHE SAID …": what was asked is not what she said
    if first < end and tokens[first].quote is None:
        announced = end > 1 and tokens[end - 1].quote is not None and tokens[end - 2].text == ":"
        first = end - 1 if announced else past_dateline(tokens)
    return Phrase(first, end) if first < end else None


def content_after(tokens: Tokens, at: int, *, direct: bool) -> Phrase | None:
    """Return the second part of an interrupted quotation after a tag that ends at `at`, if there is one."""
    first = at
    while first < len(tokens) and words.is_break(tokens[first]):
        first += 1
    if first >= len(tokens):
        return None
    if direct and not (at < first and grammar.is_finite(tokens, first)):
        return _resumed(tokens, first)
    if at == first:
        return Phrase(first, first + 1) if tokens[first].quote is not None else None
    if _is_participle(tokens, first) or tokens[first].lower in words.RELATIVES or _tells_more(tokens, first):
        return None
    if is_sourced(tokens, first):
        return None
    return Phrase(first, _trimmed_end(tokens, first, len(tokens)))


def _is_participle(tokens: Tokens, first: int) -> bool:
    """Whether what follows a tag tells how it was said, and is no clause: "MENDING IT would be hard" is."""
    if not words.is_ing(tokens[first]) or grammar.is_cue(tokens, first):
        return words.is_ing(tokens[first])
    near = range(first + 1, len(tokens))
    stop = next((i for i in near if words.is_break(tokens[i]) or tokens[i].lower in _PARTING), len(tokens))
    return not any(
        words.is_auxiliary(tokens[i]) and grammar.is_finite(tokens, i) for i in range(first + 2, stop)
    )


def _tells_more(tokens: Tokens, at: int) -> bool:
    """Whether whoever spoke is told to say more: "It is old, Orr said, BUT WARNED that it would stay"."""
    verb = at + 1
    while verb < len(tokens) and words.is_adverb(tokens[verb]):
        verb += 1
    joined = tokens[at].lower == "but" and verb < len(tokens)
    return joined and grammar.is_cue(tokens, verb) and grammar.utters(grammar.verb_group(tokens, verb))


def _resumed(tokens: Tokens, first: int) -> Phrase | None:
    """Return the quotation that goes on after a tag: ", and “…”", ", turning to him, “and then …”"."""
    if tokens[first].quote is not None:
        return Phrase(first, first + 1)
    if tokens[first].lower in {"and", "but"}:
        near = range(first + 1, min(first + 5, len(tokens)))
        quote = next((i for i in near if tokens[i].quote is not None), None)
        if quote is None or tokens[quote - 1].text == ":" or _tells_anew(tokens, first, quote):
            return None
        return Phrase(quote if tokens[quote - 1].text == "," else first, quote + 1)
    for at in range(first + 1, len(tokens)):
        if tokens[at].quote is not None:
            low = tokens[at].text.lstrip(_MARKS)[:1].islower()
            acts = any(grammar.is_finite(tokens, i) or grammar.is_cue(tokens, i) for i in range(first, at))
            goes_on = low or (not acts and words.is_long(tokens[at]))  # ", with a smile, “People will …”"
            return Phrase(at, at + 1) if goes_on and tokens[at - 1].text in _APART else None
    return None


def _tells_anew(tokens: Tokens, first: int, quote: int) -> bool:
    """Whether somebody else is told to speak before a quotation: "…,” said Orr, but FENN SAID “…”"."""
    cue = next((i for i in range(first + 2, quote) if grammar.is_cue(tokens, i)), None)
    return cue is not None and tokens[cue - 1].is_capital


def content_following(tokens: Tokens, group: VerbGroup, subject: Phrase) -> tuple[Phrase, ...]:
    """Return what a cue with its subject before it reports, to the end of the clause."""
    if group.negated:
        return ()
    calls_on = CueClass.ASK in group.classes and tokens[group.last - 1].lower == "on"
    calls_on = calls_on and all(token.quote is None for token in tokens[group.last :])
    first = asked_of(tokens, group.last) if calls_on else _content_start(tokens, group)
    if first is None or not admits(tokens, group, first) or _is_no_clause(tokens, group, first):
        return ()
    alone = tokens[first - 1].text in {",", ":"} or group.classes == {CueClass.SPEAK}
    alone = alone or _is_set_off(tokens, first)
    if tokens[first].quote is not None and alone:
        return (Phrase(first, first + 1),)
    end = clause_end(tokens, first, group, subject)
    end = before_hearer(tokens, Phrase(group.last, first), end)
    end = _trimmed_end(tokens, first, before_source(tokens, first, end))
    empty = CueClass.CALL not in group.classes and _is_demonstrative(tokens, first, end)
    return (Phrase(first, end),) if end > first and not empty else ()


def _is_demonstrative(tokens: Tokens, first: int, end: int) -> bool:
    """Whether "that" opens no clause: "has said THAT more than once", "answered THAT question"."""
    if tokens[first].lower != "that" or tokens[min(first + 1, end - 1)].lower in _DETERMINING:
        return False
    inside = range(first + 1, end)
    return not any(
        tokens[i].quote
        or tokens[i].is_capital
        or grammar.is_finite(tokens, i)
        or words.is_contracted(tokens[i])
        for i in inside
    )


def _is_no_clause(tokens: Tokens, group: VerbGroup, first: int) -> bool:
    """Whether a relative clause or a verb follows a cue: "ordered a raid THAT KILLED", "told AND left"."""
    opens = first + 1 < len(tokens) and tokens[first].lower == "that" and tokens[first - 1].is_word
    hears = CueClass.TELL in group.classes and CueClass.ASK not in group.classes
    apart = opens and first > group.last and not hears
    placed = tokens[first].lower in _LOCATING and first + 1 < len(tokens)  # "what is mentioned ABOVE is so"
    apart = apart or placed
    return (apart and grammar.is_finite(tokens, first + 1)) or tokens[first].lower in _JOINING


def _is_set_off(tokens: Tokens, at: int) -> bool:
    """Whether a comma outside its marks and a conjunction part a quotation from the writer's words."""
    following = [token.lower or token.text for token in tokens[at + 1 : at + 3]]
    if len(following) == len(("and", "left")) and following[0] in {"and", "but"}:
        ends = at + 4 == len(tokens) and parts.verb_odds(tokens, at + 2) > 0  # "said “…” and LEFT."
        return ends or grammar.is_finite(tokens, at + 2)
    return (
        words.is_long(tokens[at])
        and len(following) == 2
        and following[0] == ","
        and following[1] in _CONTRASTING
    )


def content_end(tokens: Tokens, first: int) -> int:
    """Return where a clause inside the sentence ends: at a comma, or before the verb that takes it up."""
    for i in range(first + 2, len(tokens)):
        if tokens[i].text in {",", ";"} or tokens[i].text in words.DASHES:
            return i
        if tokens[i - 1].quote is not None and grammar.is_finite(tokens, i):
            return i
    return _trimmed_end(tokens, first, len(tokens))


def _content_start(tokens: Tokens, group: VerbGroup) -> int | None:
    """Return where the content of a cue begins, its adverbials and its hearer passed."""
    at = group.last
    characterizes = CueClass.CALL in group.classes and not grammar.utters(group)
    hears = CueClass.TELL in group.classes and CueClass.SAY not in group.classes
    while at < len(tokens) and not _tells_where(tokens, at):
        token = tokens[at]
        timed = token.lower == "that" and words.past_time(tokens, at) > at
        that = token.lower == "that" and not timed
        denied = token.lower in words.NEGATIONS  # "said NOT all missiles were intercepted"
        if token.quote is not None or that or denied or characterizes or _opens(tokens, at, group):
            return at
        if token.text == ":" or _is_colon(tokens, at):
            return at + 1 if at + 1 < len(tokens) else None
        if token.text == "," or token.text in words.DASHES:
            at = past_aside(tokens, at)
        elif words.is_break(token):
            return None
        elif (after := _past_adverb(tokens, at)) > at:
            at = after
        elif token.lower in _PREPOSITIONS_BUT_TO or (token.lower == "to" and not hears):
            at = past_phrase(tokens, at)
        elif hears and token.lower not in _QUESTION_WORDS_OR_TO:
            at, hears = past_hearer(tokens, at), False
            if at < len(tokens) and tokens[at].lower in _TOLD_OF:
                return _quoted_after(tokens, at)
        else:
            warned = warned_of(tokens, at) if CueClass.TELL in group.classes and at == group.last else None
            return warned or (_marked(tokens, at) if _needs_mark(group, token) else at)
    return None


def _tells_where(tokens: Tokens, at: int) -> bool:
    """Whether a place or a source is told instead: "testified at Fen, WHERE it fell"."""
    placed = tokens[at].text == "," and tokens[min(at + 1, len(tokens) - 1)].lower in _PLACING
    return placed or is_sourced(tokens, at)


def _is_colon(tokens: Tokens, at: int) -> bool:
    """Whether a semicolon stands for a colon: "she added; “…”"."""
    return tokens[at].text == ";" and at + 1 < len(tokens) and tokens[at + 1].quote is not None


def _quoted_after(tokens: Tokens, at: int) -> int | None:
    """Return where a quotation after a comma or a colon begins that something told of may be in."""
    near = range(at + 1, len(tokens))
    return next((i for i in near if tokens[i].quote and tokens[i - 1].text in {",", ":"}), None)


def _opens(tokens: Tokens, at: int, group: VerbGroup) -> bool:
    """Whether what is said begins with a preposition, or what is asked for or promised with "to"."""
    if tokens[at].lower == "at" and tokens[min(at + 1, len(tokens) - 1)].lower in _BOUNDING:
        return True  # "said AT LEAST ten were hurt"
    if CueClass.ASK in group.classes or any(token.quote for token in tokens[at:]):
        asks = bool(group.classes & {CueClass.ASK, CueClass.WANT})
        return tokens[at].lower in _OPENING or (asks and is_infinitive(tokens, at))
    return tokens[at].lower in _OPENING


def _past_adverb(tokens: Tokens, at: int) -> int:
    """Return where "last week", "Monday" or "later" ends that begins at token `at`, or `at`."""
    token = tokens[at]
    owns = at + 1 < len(tokens) and tokens[at + 1].text in words.POSSESSIVE  # "said MONDAY'S sale was off"
    timed = token.lower in _TIME_OR_EARLIER and not (
        owns or token.lower in month_names("en")
    )  # "said MAY sales rose"
    adverb = words.is_adverb(token) and not _focuses(tokens, at) and not _qualifies(tokens, at)
    alone = timed or _is_set_before(tokens, at) or adverb
    return max(words.past_time(tokens, at), at + alone)


def _is_set_before(tokens: Tokens, at: int) -> bool:
    """Whether an adverb stands before "that": "said BACKSTAGE that it fell"."""
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    known = {part for part, _ in lemmas(tokens[at].lower)}
    return behind == "that" and "r" in known and not tokens[at].is_capital and tokens[at].lower != "so"


def _qualifies(tokens: Tokens, at: int) -> bool:
    """Whether a word is an adjective before its noun, and no adverb: "said FURTHER talks would follow"."""
    noun = tokens[at + 1].lower if at + 1 < len(tokens) and tokens[at + 1].is_word else "that"
    plain = noun not in _NO_NOUNS
    kinds = {part for part, _ in lemmas(tokens[at].lower)}
    return plain and "a" in kinds and "n" in {part for part, _ in lemmas(noun)}


def _focuses(tokens: Tokens, at: int) -> bool:
    """Whether an adverb is about the word behind it, which begins what is said: "said ONLY 11 were hurt"."""
    behind = next(iter(tokens[at + 1 : at + 2]), None)
    opens = behind is not None and behind.is_word and behind.quote is None and behind.lower != "that"
    return tokens[at].lower in words.FOCUSING and opens


def _needs_mark(group: VerbGroup, opening: Token) -> bool:
    """Whether a word after a cue is no beginning of a clause: "wrote BACK, “…”"."""
    starts = opening.lower in _STARTS or opening.is_capital
    return not starts and bool(group.classes & {CueClass.SAY, CueClass.SPEAK})


def _marked(tokens: Tokens, at: int) -> int:
    """Return where a quotation begins that a comma or colon close after `at` introduces, else `at`."""
    for i in range(at + 1, min(len(tokens) - 1, at + 4)):
        if tokens[i].text in {",", ":"} and tokens[i + 1].quote is not None:
            return i + 1
    return at


def _trimmed_end(tokens: Tokens, first: int, end: int) -> int:
    while end > first and words.is_break(tokens[end - 1]) and tokens[end - 1].text not in {")", "]"}:
        end -= 1
    return end
