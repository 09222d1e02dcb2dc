"""Cut a sentence to the clause that carries its news.

Only what the rest does not hang on is cut: a connective at the opening, a parenthesis, a relative clause
between commas, a clause that closes the sentence after "while" or ", and". Who says it, a condition and a
negation are never cut. A cut is made where the words that go weigh little beside those that stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.selecting.captions import is_caption
from summarizer.selecting.openings import LEADING_OVER, Openings
from summarizer.selecting.salience.keys import keys
from summarizer.selecting.stating import SUBJECTS, is_statement
from summarizer.source.document import Span
from summarizer.source.speech import grammar, words
from summarizer.source.speech.attribution import read_speech
from summarizer.source.speech.words import Phrase
from summarizer.source.syntax.trees import parse_stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.source.document import Document, Sentence
    from summarizer.source.speech.words import Tokens
_SUBJECT_PRONOUNS_OR_DETERMINERS = words.SUBJECT_PRONOUNS | words.DETERMINERS

_LIGHT = 0.8  # of the weight that a word of the rest has; heavier words are not cut
_FEWEST = 6  # tokens that stay
_TURNING = frozenset("however though meanwhile moreover therefore nevertheless nonetheless".split())
_NOT_ALONE = frozenset("but , known called -".split())  # beside "also": "not only … but also"
_CLOSING = frozenset("while as because since when after".split())
_RELATIVE = frozenset("who which whose whom where".split())
_BEFORE_VERB = {"aux", "aux:pass", "cop", "advmod"}
_COUNTED = frozenset(language_of("en").numbers.small)


class Cutter:
    """Cuts the sentences of one document."""

    def __init__(self, document: Document, terms: Sequence[str] = ()) -> None:
        """Use the tokens that speech was read from; what holds one of `terms` is not cut."""
        self._text = document.text
        self._terms = terms
        speech = read_speech(document)
        self._frames = speech.frames
        self._english = document.language == "en"
        self._openings = Openings(document, speech.turns.values())

    def pieces(self, sentence: Sentence, weights: Mapping[str, float]) -> tuple[Span, ...]:
        """Return the pieces of `sentence` that stay, in text order."""
        tokens = self.tokens(sentence)
        if not tokens:
            return (sentence.span,)
        kept = [said for span in self._kept(tokens, sentence, weights) for said in self._openings.said(span)]
        if not self._english:
            return tuple(kept)
        return tuple(piece for span in kept for piece in _without_turns(tokens, span))

    def _kept(self, tokens: Tokens, sentence: Sentence, weights: Mapping[str, float]) -> tuple[Span, ...]:
        """Return the pieces that stay when what weighs least is cut."""
        end = sentence.span.end
        tokens = self._openings.past(tokens, sentence)
        span = Span(tokens[0].start, end)
        for phrase in self._cuts(tokens):
            if self._is_light(tokens, phrase, weights) and self._is_whole(tokens, phrase, sentence):
                span_after = tokens[phrase.last].start if phrase.last < len(tokens) else end
                return self._joined(tokens, phrase, span, span_after)
        return (span,)

    def is_statement(self, sentence: Sentence) -> bool:
        """Whether a sentence may say something of something.

        "Boats in the harbour of Arle." is a caption, "Subscribe to our letter." a request.
        """
        tokens = self.tokens(sentence) if self._english else ()
        if not tokens:
            return True
        tokens = self._openings.past(tokens, sentence)
        span = Span(tokens[0].start, sentence.span.end)
        return is_statement(self._text, span, tokens) and not is_caption(self._text, span)

    def whole(self, sentence: Sentence) -> tuple[Span, ...]:
        """Return a sentence without the label of the turn that it opens, uncut."""
        return self._openings.said(sentence.span)

    def counts_alone(self, sentence: Sentence) -> bool:
        """Whether the subject is "the two": of what is told elsewhere."""
        tokens = self.tokens(sentence)[:2]
        if len(tokens) < 2 or tokens[1].lower not in _COUNTED:
            return False
        nodes = parse_stretch(self._text, sentence.span.start, sentence.span.end).nodes
        return nodes[1].relation in SUBJECTS

    def head(self, sentence: Sentence) -> str:
        """Return the first word of what a sentence tells, in lower case: "that" of "And that's"."""
        tokens = self.tokens(sentence)
        first = self._openings.past(tokens, sentence)[0].lower if tokens else ""
        return first.replace("’", "'").partition("'")[0]

    def tokens(self, sentence: Sentence) -> Tokens:
        """Return the tokens of the frame that begins in `sentence`, if the sentence holds all of it."""
        at = self._frames.at(sentence.span.end - 1)
        frame = self._frames[at] if at >= 0 else None
        if frame is None or not sentence.span.contains(frame.span(0, len(frame.tokens))):
            return ()
        return frame.tokens

    def _joined(self, tokens: Tokens, phrase: Phrase, span: Span, after: int) -> tuple[Span, ...]:
        before = Span(span.start, tokens[phrase.first - 1].end)
        return (before, Span(after, span.end)) if after < span.end else (before,)

    def _cuts(self, tokens: Tokens) -> Iterator[Phrase]:
        """Yield what may go, the first of them first; one cut a sentence keeps it readable."""
        if not self._english:
            return
        yield from _relative_clauses(tokens)
        yield from _closing_clauses(tokens)
        yield from _parentheses(tokens)

    def _is_whole(self, tokens: Tokens, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether what follows a relative clause that is to go is the verb of the sentence."""
        if phrase.last >= len(tokens) - 1 or tokens[phrase.first].text != ",":
            return True
        tree = parse_stretch(self._text, sentence.span.start, sentence.span.end)
        after = next((node for node in tree.nodes if node.span.start >= tokens[phrase.last].start), None)
        if after is None or after.head < 0:
            return after is not None
        return after.relation in _BEFORE_VERB and tree.nodes[after.head].head < 0

    def _is_light(self, tokens: Tokens, phrase: Phrase, weights: Mapping[str, float]) -> bool:
        gone = Span(tokens[phrase.first].start, tokens[phrase.last - 1].end).of(self._text)
        if any(term in gone for term in self._terms):
            return False
        left = Span(tokens[0].start, tokens[phrase.first].start).of(self._text)
        right = Span(tokens[phrase.last - 1].end, tokens[-1].end).of(self._text)
        stays = keys(f"{left} {right}")
        goes = [word for word in keys(gone) if word not in stays]
        if len(tokens) - (phrase.last - phrase.first) < _FEWEST or not stays:
            return False
        density = sum(weights.get(word, 0.0) for word in goes) / max(1, len(keys(gone)))
        return density < _LIGHT * sum(weights.get(word, 0.0) for word in stays) / len(stays)


def _without_turns(tokens: Tokens, span: Span) -> Iterator[Span]:
    """Yield a piece without ", however," and the like, and without "also": what it turns may not be told."""
    start = span.start
    for at in range(1, len(tokens) - 1):
        before, word, after = tokens[at - 1 : at + 2]
        if not (start < before.start and after.start < span.end):
            continue
        last = _end_of_turn(tokens, at) if before.text == "," else None
        if last is not None and tokens[last].start < span.end:
            yield Span(start, before.start)
            start = tokens[last].end if tokens[last].text == "," else tokens[last].start
        elif word.lower == "also" and before.lower not in _NOT_ALONE and after.lower not in _NOT_ALONE:
            yield Span(start, before.end)
            start = after.start
    yield Span(start, span.end)


def _end_of_turn(tokens: Tokens, at: int) -> int | None:
    """Return which token closes what stands between commas and only leads over, from `at` on."""
    last = next((i for i in range(at, min(len(tokens), at + 4)) if tokens[i].text in {",", "."}), at)
    words_of = tuple(token.lower for token in tokens[at:last])
    turns = words_of in LEADING_OVER if len(words_of) > 1 else bool(_TURNING.intersection(words_of))
    return last if turns and words_of[:1] != ("that",) else None


def _parentheses(tokens: Tokens) -> Iterator[Phrase]:
    for at, token in enumerate(tokens):
        if token.text == "(":
            end = next((i for i in range(at, len(tokens)) if tokens[i].text == ")"), None)
            if end is not None and at and not _is_glued(tokens, at, end):
                yield Phrase(at, end + 1)


def _is_glued(tokens: Tokens, first: int, last: int) -> bool:
    """Whether brackets are part of a word or hold others: "25(OH)D", "member(s)", "poly (di [ADP])"."""
    if any(token.text in {"(", "["} for token in tokens[first + 1 : last]):
        return True
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    joined = after is not None and after.start == tokens[last].end and after.is_word
    is_target = tokens[first - 1].text == "]" and tokens[first - 1].end == tokens[first].start  # of a link
    return joined or is_target or (tokens[first - 1].end == tokens[first].start and last == first + 2)


def _relative_clauses(tokens: Tokens) -> Iterator[Phrase]:
    """Yield ", who …," before the verb of the clause around it, and ", which …" at the end."""
    for at in range(2, len(tokens) - 2):
        if tokens[at - 1].text == "," and tokens[at].lower in _RELATIVE:
            end = _end_of_relative(tokens, at)
            if end is not None:
                yield Phrase(at - 1, end)


def _end_of_relative(tokens: Tokens, at: int) -> int | None:
    commas = [i for i in range(at + 2, len(tokens) - 1) if tokens[i].text == ","]
    if any(token.text in {":", ";", "–", "—"} for token in tokens[at:]):
        return None  # where it ends is not told by commas alone
    for comma in commas[:1]:  # behind a second one may stand the next of a list
        following = comma + 1 + (words.is_adverb(tokens[comma + 1]) and comma + 2 < len(tokens))
        if grammar.is_finite(tokens, following) and _has_verb(tokens, at, comma):
            return comma + 1
    return None if commas or _tells_who(tokens, at) else _before_stop(tokens)


def _closing_clauses(tokens: Tokens) -> Iterator[Phrase]:
    """Yield ", while …" and ", and somebody did …" at the end of a sentence."""
    for at in range(4, len(tokens) - 3):
        if tokens[at - 1].text != "," or not _has_verb(tokens, 0, at - 1):
            continue
        word = tokens[at].lower
        closes = word in _CLOSING or (word == "and" and _opens_clause(tokens, at + 1))
        if closes and not _tells_who(tokens, at) and not any(t.text == "," for t in tokens[at:]):
            yield Phrase(at - 1, _before_stop(tokens))


def _opens_clause(tokens: Tokens, at: int) -> bool:
    """Whether a subject with its verb begins at `at`."""
    subject = tokens[at].lower in _SUBJECT_PRONOUNS_OR_DETERMINERS or tokens[at].is_capital
    near = range(at + 1, min(len(tokens), at + 6))
    relative = next((i for i in near if tokens[i].lower in words.RELATIVES), near.stop)
    return subject and any(grammar.is_finite(tokens, i) for i in range(at + 1, relative))


def _has_verb(tokens: Tokens, first: int, last: int) -> bool:
    return any(grammar.is_finite(tokens, i) or _is_past(tokens, i) for i in range(first, last))


def _is_past(tokens: Tokens, at: int) -> bool:
    """Whether a word in "-ed" is the verb after its noun, rather than the adjective before one."""
    word = tokens[at]
    return at > 0 and word.is_word and word.lower.endswith("ed") and not word.is_capital


def _tells_who(tokens: Tokens, at: int) -> bool:
    """Whether somebody is named as the source from `at` on: ", police said", ", according to police"."""
    return any(
        grammar.is_cue(tokens, i) or tokens[i].lower in {"according", "if", "unless"}
        for i in range(at, len(tokens))
    )


def _before_stop(tokens: Tokens) -> int:
    return len(tokens) - (tokens[-1].text in {".", "!", "…"})
