"""Content clauses: where what a cue reports begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, words
from summarizer.source.speech.cues import ENGLISH, CueClass, Form
from summarizer.source.speech.words import Phrase

if TYPE_CHECKING:
    from summarizer.source.speech.grammar import VerbGroup
    from summarizer.source.speech.tokens import Token
    from summarizer.source.speech.words import Tokens

_ASIDE = 9  # tokens from the comma that opens an aside to the one that closes it
_HEARER = 8  # tokens that name a hearer before "that": told its correspondent Jane Doe that
_CLAUSE_PRONOUNS = frozenset("he she they there we i".split())
_QUESTION_WORDS = frozenset("whether if how why what when where who".split())
_CONTRASTING = frozenset("but while whereas although though yet however".split())
_MARKS = "\"'“”„«»‹›‘’`"
_DASHES = frozenset(("—", "–", "―", "--"))


def content_before(tokens: Tokens, end: int) -> Phrase | None:
    """Return what stands before a tag that begins at `end`; what announces a quotation is no part."""
    while end and words.is_break(tokens[end - 1]):
        end -= 1
    first = 0
    while first < end and (tokens[first].lower in words.CONNECTORS or words.is_break(tokens[first])):
        first += 1
    if first < end and tokens[first].quote is None:
        announced = end > 1 and tokens[end - 1].quote is not None and tokens[end - 2].text == ":"
        first = end - 1 if announced else 0
    return Phrase(first, end) if first < end else None


def content_after(tokens: Tokens, at: int, *, direct: bool) -> Phrase | None:
    """Return the second part of an interrupted quotation after a tag that ends at `at`, if there is one."""
    first = at
    while first < len(tokens) and words.is_break(tokens[first]):
        first += 1
    if first >= len(tokens):
        return None
    if direct:
        return _resumed(tokens, first)
    if at == first:
        return Phrase(first, first + 1) if tokens[first].quote is not None else None
    if words.is_ing(tokens[first]) or tokens[first].lower in words.RELATIVES:
        return None
    return Phrase(first, _trimmed_end(tokens, first, len(tokens)))


def _resumed(tokens: Tokens, first: int) -> Phrase | None:
    """Return the quotation that goes on after a tag: ", and “…”", ", turning to him, “and then …”"."""
    if tokens[first].quote is not None:
        return Phrase(first, first + 1)
    if tokens[first].lower in {"and", "but"}:
        near = range(first + 1, min(first + 5, len(tokens)))
        quote = next((i for i in near if tokens[i].quote is not None), None)
        if quote is None or tokens[quote - 1].text == ":":
            return None
        return Phrase(quote if tokens[quote - 1].text == "," else first, quote + 1)
    for at in range(first + 1, len(tokens)):
        if tokens[at].quote is not None:
            goes_on = (
                tokens[at - 1].text in {",", "—", "–", "--"} and tokens[at].text.lstrip(_MARKS)[:1].islower()
            )
            return Phrase(at, at + 1) if goes_on else None
    return None


def content_following(tokens: Tokens, group: VerbGroup, subject: Phrase) -> tuple[Phrase, ...]:
    """Return what a cue with its subject before it reports, to the end of the clause."""
    if group.negated and not any(token.quote for token in tokens[group.last :]):
        return ()
    first = _content_start(tokens, group)
    if first is None or not _admits(tokens, group, first):
        return ()
    alone = tokens[first - 1].text in {",", ":"} or group.classes == {CueClass.SPEAK}
    alone = alone or _is_set_off(tokens, first)
    if tokens[first].quote is not None and alone:
        return (Phrase(first, first + 1),)
    end = _trimmed_end(tokens, first, _clause_end(tokens, first, group, subject))
    return (Phrase(first, end),) if end > first else ()


def _is_set_off(tokens: Tokens, at: int) -> bool:
    """Whether a comma outside its marks and a conjunction part a quotation from the writer's words."""
    following = [token.lower or token.text for token in tokens[at + 1 : at + 3]]
    return (
        words.is_long(tokens[at])
        and len(following) == 2
        and following[0] == ","
        and following[1] in _CONTRASTING
    )


def content_end(tokens: Tokens, first: int) -> int:
    """Return where a clause inside the sentence ends: at a comma, or before the verb that takes it up."""
    for i in range(first + 2, len(tokens)):
        if tokens[i].text in {",", ";"} or tokens[i].text in _DASHES:
            return i
        if tokens[i - 1].quote is not None and grammar.is_finite(tokens, i):
            return i
    return _trimmed_end(tokens, first, len(tokens))


def utters(group: VerbGroup) -> bool:
    """Whether the verb reports what somebody says or thinks."""
    return bool(group.classes & {CueClass.SAY, CueClass.SPEAK, CueClass.TELL, CueClass.THINK})


def _admits(tokens: Tokens, group: VerbGroup, first: int) -> bool:
    """Whether a verb of this class takes what begins at `first`."""
    opening = tokens[first]
    if opening.quote is not None:
        return True
    if opening.lower == "that" or tokens[first - 1].text == ":":
        return utters(group)
    if group.classes & {CueClass.SAY, CueClass.TELL}:
        return True
    clause = opening.lower in words.DETERMINERS | _CLAUSE_PRONOUNS | _QUESTION_WORDS or opening.is_capital
    if CueClass.THINK in group.classes and clause:
        return True
    quoted = any(token.quote for token in tokens[first:])
    return CueClass.CALL in group.classes or (quoted and CueClass.WANT in group.classes)


def _content_start(tokens: Tokens, group: VerbGroup) -> int | None:
    """Return where the content of a cue begins, its adverbials and its hearer passed."""
    at = group.last
    characterizes = CueClass.CALL in group.classes and not utters(group)
    hears = CueClass.TELL in group.classes and CueClass.SAY not in group.classes
    while at < len(tokens):
        token = tokens[at]
        if token.quote is not None or token.lower == "that" or characterizes:
            return at
        if token.text == ":":
            return at + 1 if at + 1 < len(tokens) else None
        if token.text == "," or token.text in _DASHES:
            at = past_aside(tokens, at)
        elif words.is_break(token):
            return None
        elif (after := words.past_time(tokens, at)) > at:
            at = after
        elif token.lower in words.TIME or (words.is_adverb(token) and token.lower != "all"):
            at += 1
        elif token.lower in words.PREPOSITIONS - {"to"} or (token.lower == "to" and not hears):
            at = _past_phrase(tokens, at)
        elif hears and token.lower not in _QUESTION_WORDS | {"to"}:
            at, hears = _past_hearer(tokens, at), False
        else:
            return _marked(tokens, at) if _needs_mark(group, token) else at
    return None


def _needs_mark(group: VerbGroup, opening: Token) -> bool:
    """Whether a word after a cue is no beginning of a clause: "wrote BACK, “…”"."""
    starts = opening.lower in words.DETERMINERS | _CLAUSE_PRONOUNS | _QUESTION_WORDS or opening.is_capital
    return not starts and bool(group.classes & {CueClass.SAY, CueClass.SPEAK})


def _marked(tokens: Tokens, at: int) -> int:
    """Return where a quotation begins that a comma or colon close after `at` introduces, else `at`."""
    for i in range(at + 1, min(len(tokens) - 1, at + 4)):
        if tokens[i].text in {",", ":"} and tokens[i + 1].quote is not None:
            return i + 1
    return at


def past_aside(tokens: Tokens, comma: int) -> int:
    """Return where to go on after a comma: at what it opens, or past the comma that closes an aside."""
    following = tokens[comma + 1] if comma + 1 < len(tokens) else None
    if following is None or following.quote is not None or following.lower == "that":
        return comma + 1
    for at in range(comma + 1, min(len(tokens), comma + _ASIDE)):
        if tokens[at].quote is not None:
            break
        if tokens[at].text == tokens[comma].text:
            return at + 1
    return len(tokens)


def _past_phrase(tokens: Tokens, at: int) -> int:
    """Return where the prepositional phrase at `at` ends."""
    end = at + 1
    while end < len(tokens) and not _ends_phrase(tokens, end, at):
        end += 1
    return end


def _ends_phrase(tokens: Tokens, at: int, first: int) -> bool:
    token, before = tokens[at], tokens[at - 1]
    if token.quote is not None or words.is_break(token) or token.lower == "that":
        return True
    if at == first + 1:
        return False
    if token.lower in words.PREPOSITIONS | _CLAUSE_PRONOUNS | words.TIME:
        return True
    inner = before.lower in words.PREPOSITIONS | words.DETERMINERS or before.text in {"'s", "’s"}
    return not inner and (token.lower in words.DETERMINERS or (token.is_capital and not before.is_capital))


def _past_hearer(tokens: Tokens, at: int) -> int:
    if tokens[at].lower in words.OBJECT_PRONOUNS:
        return at + 1
    for i in range(at + 1, min(len(tokens), at + _HEARER)):
        if tokens[i].lower == "that" and tokens[i - 1].lower not in words.PREPOSITIONS:
            return i
        programme = tokens[i].quote is not None and tokens[i - 1].text in {"'s", "’s"}
        if (tokens[i].quote and not programme) or words.is_break(tokens[i]) or grammar.is_finite(tokens, i):
            break
    if tokens[at].lower in words.DETERMINERS:
        return _past_phrase(tokens, at - 1)
    end = at + 1
    while (
        tokens[at].is_capital
        and end < len(tokens)
        and (tokens[end].is_capital or tokens[end].text in {"'s", "’s"})
    ):
        end += 1
    return end


def _clause_end(tokens: Tokens, first: int, group: VerbGroup, subject: Phrase) -> int:
    """Return where the reported clause ends: before a new participle cue or a coordinated cue."""
    relative = tokens[subject.first].lower in {"who", "which"} or _set_off(tokens, group)
    subordinate = tokens[max(0, subject.first - 1)].lower in {"while", "when", "after", "although", "though"}
    for i in range(first + 1, len(tokens) - 1):
        token, following = tokens[i], tokens[i + 1]
        if token.text == ";":
            return i
        comma = token.text == "," or token.text in _DASHES
        if comma and words.is_ing(following) and grammar.is_cue(tokens, i + 1):
            return i
        if comma and relative and _resumes(tokens, i + 1):
            return i
        if relative and token.quote is not None and token.text[-2:-1] == "," and _resumes(tokens, i + 1):
            return i + 1
        if comma and following.lower in {"while", "whereas"} and _speaks(tokens, i + 2):
            return i
        if comma and subordinate and following.lower not in {"and", "or", "but"}:
            return i
        if subordinate and tokens[i].quote is not None and tokens[i].text[-2:-1] == ",":
            return i + 1
        if token.lower in {"and", "but"} and _coordinated_cue(tokens, i + 1, group):
            return i
    return len(tokens)


def _speaks(tokens: Tokens, at: int) -> bool:
    """Whether the clause at `at` is about what somebody else says: ", while THE MAYOR SAID it was not"."""
    verb = next((i for i in range(at, min(len(tokens), at + _ASIDE)) if grammar.is_finite(tokens, i)), None)
    return verb is not None and grammar.is_cue(tokens, verb)


def _set_off(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a participle is put between commas: "Doe, citing “…,” closed it"."""
    return group.form is Form.ING and group.first > 0 and tokens[group.first - 1].text == ","


def _resumes(tokens: Tokens, at: int) -> bool:
    """Whether the verb of the main clause follows a relative clause."""
    while at < len(tokens) - 1 and words.is_adverb(tokens[at]):
        at += 1
    return grammar.is_finite(tokens, at)


def _coordinated_cue(tokens: Tokens, at: int, group: VerbGroup) -> bool:
    """Whether a second cue of the same form and subject begins at `at`: "but in an interview said"."""
    if at < len(tokens) and tokens[at].lower in words.PREPOSITIONS:
        at = _past_phrase(tokens, at)
    while at < len(tokens) and (words.is_adverb(tokens[at]) or tokens[at].lower in words.SUBJECT_PRONOUNS):
        at += 1
    return at < len(tokens) and grammar.is_cue(tokens, at) and ENGLISH[tokens[at].lower][0] is group.form


def _trimmed_end(tokens: Tokens, first: int, end: int) -> int:
    while end > first and words.is_break(tokens[end - 1]) and tokens[end - 1].text not in {")", "]"}:
        end -= 1
    return end
