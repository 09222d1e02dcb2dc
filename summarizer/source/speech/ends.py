"""Where a reported clause ends: before another report, or where the writer goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.en.speech_words import WORDS
from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.cues import ENGLISH, CueClass, Form
from summarizer.source.speech.phrases import ASIDE, past_phrase

if TYPE_CHECKING:
    from summarizer.source.speech.grammar import VerbGroup
    from summarizer.source.speech.words import Phrase, Tokens

_HEARER = 8  # tokens of the longest hearer that ends a sentence
_TELLING = frozenset(("told", "tells"))
_TURNING = frozenset("but and while whereas although though yet".split())
_SAYING = frozenset(("says", "said"))
_CONTRASTING = frozenset(("while", "whereas"))
_OPENING = words.NOMINAL | words.PRONOUNS | words.OBJECT_PRONOUNS | words.SUBORDINATORS | {"to"}
_SUBORDINATING = frozenset("as while when after although though since because once before".split())


def clause_end(tokens: Tokens, first: int, group: VerbGroup, subject: Phrase) -> int:
    """Return where the reported clause ends: before a new participle cue or a coordinated cue."""
    relative = tokens[subject.first].lower in {"who", "which"} or _set_off(tokens, group)
    relative = relative or (tokens[max(0, subject.first - 1)].lower == "which" and _resumes(tokens, first))
    dash = _opening_dash(tokens, subject)
    subordinate = tokens[max(0, subject.first - 1)].lower in _SUBORDINATING
    free = tokens[max(0, subject.first - 1)].lower == "what"  # "In WHAT Orr calls “a shame”, the pier fell"
    calls = CueClass.CALL in group.classes and CueClass.SAY not in group.classes
    for i in range(first + 1, len(tokens) - 1):
        token, following = tokens[i], tokens[i + 1]
        if token.text == dash or _breaks_off(tokens, i):
            return i
        comma = token.text == "," or token.text in words.DASHES
        if comma and (_reports_anew(tokens, i + 1) or (relative and _resumes(tokens, i + 1))):
            return i
        if calls and token.quote is not None and _goes_on(tokens, i):
            return i + 1
        if relative and token.quote is not None and token.text[-2:-1] == "," and _resumes(tokens, i + 1):
            return i + 1
        apart = free and tokens[i - 1].quote is not None
        if comma and (apart or subordinate) and following.lower not in {"and", "or", "but"}:
            return i
        if subordinate and tokens[i].quote is not None and tokens[i].text[-2:-1] == ",":
            return i + 1
        if token.lower in _CONTRASTING and speaks(tokens, i + 1):
            return i
        if token.lower in {"and", "but"} and _coordinated_cue(tokens, i + 1, first, group):
            return i
    return len(tokens)


def _opening_dash(tokens: Tokens, subject: Phrase) -> str:
    """Return the dash behind which an aside begins that tells what is said: "If it fell — BUT ORR SAID …"."""
    opens = subject.first > 1 and tokens[subject.first - 1].lower in _TURNING
    mark = tokens[subject.first - 2].text if opens else ""
    return mark if mark in words.DASHES else ""


def _reports_anew(tokens: Tokens, at: int) -> bool:
    """Whether other words that report begin at `at`, after a comma or a dash."""
    turns = tokens[at].lower in _TURNING and speaks(tokens, at + 1)
    return turns or _starts_report(tokens, at) or _tells_another(tokens, at) or _comments(tokens, at)


def _comments(tokens: Tokens, at: int) -> bool:
    """Whether the writer speaks of what was said: ", A CLAIM THAT the board denies"."""
    if at + 2 >= len(tokens) or tokens[at].lower not in words.DETERMINERS:
        return False
    said = tokens[at + 1].lower in words.UTTERANCES | WORDS.reporting_nouns
    return said and (tokens[at + 2].lower in words.RELATIVES or grammar.is_reduced(tokens, at + 2))


def _starts_report(tokens: Tokens, at: int) -> bool:
    """Whether a participle begins at `at` that reports more: ", ADDING that it was old"."""
    if not words.is_ing(tokens[at]) or not grammar.is_cue(tokens, at):
        return False
    group = grammar.verb_group(tokens, at)
    return grammar.utters(group) or CueClass.JUDGE in group.classes


def _breaks_off(tokens: Tokens, at: int) -> bool:
    """Whether a semicolon parts two clauses, or "adding that" goes on without a comma before it."""
    adds = tokens[at].lower in words.CARRYING_ON and tokens[at + 1].lower == "that"
    if adds and tokens[at - 1].lower not in words.PREPOSITIONS | words.CONNECTORS:
        return words.is_ing(tokens[at])
    return tokens[at].text == ";" and not words.is_in_brackets(tokens, at)


def speaks(tokens: Tokens, at: int) -> bool:
    """Whether the clause at `at` is about what somebody else says: ", while THE MAYOR SAID it was not"."""
    verb = next((i for i in range(at, min(len(tokens), at + ASIDE)) if grammar.is_finite(tokens, i)), None)
    if verb is None or verb == at:
        return False
    while verb + 1 < len(tokens) and (words.is_auxiliary(tokens[verb]) or words.is_adverb(tokens[verb])):
        verb += 1
    if not grammar.is_cue(tokens, verb):
        return False
    group = grammar.verb_group(tokens, verb)
    told = range(group.last, len(tokens))
    if CueClass.SHOW in group.classes and not any(
        tokens[i].quote or grammar.is_finite(tokens, i) for i in told
    ):
        return False  # "while exports would SHOW it at once"
    return grammar.utters(group) or CueClass.JUDGE in group.classes


def _tells_another(tokens: Tokens, at: int) -> bool:
    """Whether a clause at `at` ends the sentence that tells whose words they are: ", ORR TOLD THE HERALD"."""
    near = range(at + 1, min(len(tokens), at + ASIDE))
    verb = next((i for i in near if grammar.is_finite(tokens, i)), None)
    if verb is None or not grammar.is_cue(tokens, verb) or tokens[at].lower in words.SUBORDINATORS:
        return False
    group = grammar.verb_group(tokens, verb)
    rest = tokens[group.last :]
    told = tokens[verb].lower in _TELLING and len(rest) <= _HEARER and not any(t.quote for t in rest)
    ended = all(words.is_break(token) for token in rest)
    return grammar.utters(group) and (
        ended or (told and not any(grammar.is_finite(tokens, i) for i in range(group.last, len(tokens))))
    )


def _goes_on(tokens: Tokens, quote: int) -> bool:
    """Whether the writer goes on behind what something is called: "called it “old” AFTER he saw it"."""
    at = quote + 1
    outside = tokens[at].text == ","
    if outside or tokens[quote].text[-2:-1] == ",":
        opening = tokens[at + outside]
        return words.is_ing(opening) or opening.lower in _SUBORDINATING | words.RELATIVES
    return tokens[at].text in words.DASHES or tokens[at].lower in _SUBORDINATING | {"during"}


def _set_off(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a participle is put between commas: "Doe, citing “…,” closed it"."""
    return group.form is Form.ING and group.first > 0 and tokens[group.first - 1].text == ","


def _resumes(tokens: Tokens, at: int) -> bool:
    """Whether the verb of the main clause follows a relative clause."""
    while at < len(tokens) - 1 and words.is_adverb(tokens[at]):
        at += 1
    return grammar.is_finite(tokens, at)


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a word at `at` is no name and opens no phrase, so that the one before it may describe it."""
    word = at < len(tokens) and tokens[at].is_word and not tokens[at].is_capital
    return word and tokens[at].lower not in _OPENING


def _coordinated_cue(tokens: Tokens, at: int, first: int, group: VerbGroup) -> bool:
    """Whether a second cue of the same form and subject begins at `at`: "but in an interview said".

    A verb that what is said has already, from `first` on, is no cue: "said he asked her AND ASKED him".
    """
    apart = tokens[at - 2].text == ","
    if at < len(tokens) and tokens[at].lower in words.PREPOSITIONS:
        at = past_phrase(tokens, at)
    while at < len(tokens) and (words.is_adverb(tokens[at]) or tokens[at].lower in words.SUBJECT_PRONOUNS):
        at += 1
    if at >= len(tokens) or not grammar.is_cue(tokens, at):
        return False
    told = any(token.lower == tokens[at].lower for token in tokens[first : at - 1])
    if parts.finite_odds(tokens, at) < 0 and _is_noun(tokens, at + 1):
        return False  # "trauma and SUSPECTED abuse"
    form, classes = ENGLISH[tokens[at].lower]
    quoted = any(token.quote for token in tokens[at:])
    told = told or (classes <= {CueClass.SPEAK} and not quoted and not apart)  # "aimed at it and FIRED"
    return not told and (form is group.form or tokens[at].lower in _SAYING)


def is_sourced(tokens: Tokens, at: int) -> bool:
    """Whether "according to" begins at a place."""
    behind = at + 1
    return behind < len(tokens) and tokens[at].lower == "according" and tokens[behind].lower == "to"


def before_source(tokens: Tokens, first: int, end: int) -> int:
    """Return where what is said ends before who passed it on: "Orr said it fell, ACCORDING TO FENPRESS"."""
    at = next((i for i in range(end - 1, first + 1, -1) if is_sourced(tokens, i)), None)
    if at is None:
        return end
    apart = tokens[at - 1].text == "," or tokens[at - 1].quote is not None
    opens = at - 1 == first or (tokens[first].lower == "that" and at - 2 <= first + 1)
    closed = all(words.is_break(token) for token in tokens[end:])
    acts = any(token.quote for token in tokens[at:end]) or any(
        grammar.is_finite(tokens, i) for i in range(at, end)
    )
    return at if apart and closed and not opens and not acts else end
