"""What the parser says of a report: whose verb its cue is, and where what is said begins and ends.

Parsing a sentence costs more than all other rules together, so only reports are parsed whose shape is in
doubt: a long or mixed subject, words between the cue and what is said, a long content with a turn in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech import grammar, parts, words
from summarizer.source.speech.cues import ENGLISH
from summarizer.source.speech.ends import speaks
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.syntax.network import english

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.source.speech.tags import Report
_RELATIVES_OR_CONNECTORS = words.RELATIVES | words.CONNECTORS
_SUBJECT_PRONOUNS_OR_POSSESSIVES = words.SUBJECT_PRONOUNS | words.POSSESSIVES.keys()

_LONGEST = 90  # tokens of a frame that is parsed
_PLAIN_SUBJECT = 4  # tokens of the longest subject that needs no second look
_NEAR = 8  # tokens after a cue in which "that" may still open what is said
_JOINING = frozenset(("and", "or", "but"))
_FOLDED = "something"  # what the parser is shown for a quotation
_TURNS = frozenset("and but while whereas although though as".split())
_ADVERBIAL = ("obl", "advmod", "advcl", "nmod:tmod")  # what tells when, where or how
_NO_PART = frozenset("acl acl:relcl appos parataxis punct conj dep mark advcl ccomp".split())
_WITHIN = frozenset("of for at".split())  # prepositions within a name or an office
_WHEN = frozenset("last next given".split())  # begin no name
_NOBODY = frozenset("that which what there it this".split())
_VERBS = ("VB", "TO", "MD")
_NO_NOUNS = (*_VERBS, "IN", "RB", "W", "EX", "PRP", ",")
_CLAUSES = frozenset(("ccomp", "xcomp"))


class Tree(NamedTuple):
    """The tags, heads (-1 for the root) and relations of the tokens of a frame."""

    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]

    def below(self, at: int) -> Iterator[int]:
        """Yield what depends on a token, in order."""
        return (i for i, head in enumerate(self.heads) if head == at)

    def within(self, at: int) -> frozenset[int]:
        """Return a token with all that depends on it, directly or not."""
        found, new = {at}, {at}
        while new:
            new = {i for i, head in enumerate(self.heads) if head in new} - found
            found |= new
        return frozenset(found)


class Doubt(NamedTuple):
    """What is in doubt of a report: its subject, which is given then, or the ends of its content."""

    verb: int
    subject: Phrase | None
    content: bool


def mended(tokens: Tokens, report: Report, doubt: Doubt) -> Report:
    """Return a report with the subject and the ends of its content that the parser gives."""
    found = report
    if doubt.subject is not None:
        found = _with_subject(tokens, report, doubt.subject, doubt.verb)
    if doubt.content:
        found = _with_content(tokens, found, doubt.verb)
    return found if found == report else found._replace(mended=True)


def doubts_of(frames: Iterable[tuple[Tokens, Sequence[Report]]]) -> list[list[Doubt | None]]:
    """Return what is in doubt of each report of each frame, None for nothing.

    The frames in doubt are parsed together, which takes less time than one by one.
    """
    doubts, doubtful = [], []
    for tokens, reports in frames:
        doubts.append([_doubt(tokens, report) for report in reports])
        if any(doubts[-1]):
            doubtful.append(_shown(tokens))
    if doubtful:
        english().analyse_each(doubtful)
    return doubts


def _doubt(tokens: Tokens, report: Report) -> Doubt | None:
    verb = next((i for i in range(*report.cue) if tokens[i].lower in ENGLISH), None)
    if verb is None or len(tokens) > _LONGEST:
        return None
    subject = report.subject
    if subject is not None and (
        not is_mixed(tokens, subject, report.cue) or _is_plainly_long(tokens, subject)
    ):
        subject = None
    loose = _is_loose(tokens, report)
    return Doubt(verb, subject, loose) if loose or subject is not None else None


def is_mixed(tokens: Tokens, subject: Phrase, cue: Phrase) -> bool:
    """Whether a subject may be no noun phrase, or not all of it one: a verb or adverb in it, a bare word."""
    inside = range(*subject)
    first = tokens[subject.first]
    if len(inside) == 1 and first.lower in _SUBJECT_PRONOUNS_OR_POSSESSIVES:
        return False
    if all(tokens[i].is_capital for i in inside):
        fronted = subject.first == 0 and subject.last < cue.first and tokens[subject.last].text != ","
        return fronted or first.lower in _WHEN
    if len(inside) > _PLAIN_SUBJECT or any(_is_odd(tokens, i) for i in inside):
        return True
    if subject.first and words.is_ing(tokens[subject.first - 1]) and first.lower in words.DETERMINERS:
        return True  # "men used to selling THESE HOUSES say"
    opens = first.is_capital or first.lower in words.DETERMINERS
    return not opens and not tokens[subject.last - 1].lower.endswith("s")


def _is_plainly_long(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a subject is long and all of it nouns and names, which the parser seldom reads otherwise."""
    inside = range(*subject)
    return len(inside) > _PLAIN_SUBJECT and not any(_is_odd(tokens, i) for i in inside)


def _is_odd(tokens: Tokens, at: int) -> bool:
    """Whether a word hardly belongs to a plain noun phrase."""
    token = tokens[at]
    if token.is_capital or token.text in words.POSSESSIVE:
        return False
    if token.lower in words.PREPOSITIONS:
        return token.lower not in _WITHIN
    small = token.lower in _RELATIVES_OR_CONNECTORS or words.is_adverb(token)
    return not token.is_word or small or parts.verb_odds(tokens, at) > 0


def _with_subject(tokens: Tokens, report: Report, subject: Phrase, verb: int) -> Report:
    tree = _tree(tokens)
    head = _subject_of(tree, verb)
    said = {i for phrase in (*report.content, report.cue) for i in range(*phrase)}
    if head is None or head in said or tokens[head].quote or tokens[head].lower in _NOBODY:
        return report
    if tokens[head].lower in words.SUBJECT_PRONOUNS and head not in range(*subject):
        return report  # "ORR said he was there and dismissed it"
    phrase = _noun_phrase(tokens, tree, head)
    if _is_named(tokens, subject) and phrase.first != subject.first and phrase.last != subject.last:
        return report
    if head in range(*subject):
        phrase = _cut(tree, subject, phrase)
    first = phrase.first + (tokens[phrase.first].lower in _JOINING)
    acts = any(
        tokens[i].quote or (i < head and grammar.is_finite(tokens, i)) for i in range(first, phrase.last)
    )
    return report._replace(subject=Phrase(first, phrase.last)) if phrase.last > first and not acts else report


def _is_named(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a subject is a name, or ends in one of two words: what rules found is hardly chance then."""
    inside = tokens[max(subject.first, subject.last - 2) : subject.last]
    return all(token.is_capital for token in inside) and inside[0].lower not in _WHEN


def _cut(tree: Tree, subject: Phrase, phrase: Phrase) -> Phrase:
    """Cut off what was read as part of a subject and is no part of its noun phrase, if verbs or adverbs."""
    before, after = range(subject.first, phrase.first), range(phrase.last, subject.last)
    first = phrase.first if any(tree.tags[i].startswith(_NO_NOUNS) for i in before) else subject.first
    acts = any(tree.tags[i].startswith(_VERBS) and tree.tags[i] != "VBN" for i in after)
    last = phrase.last if acts else subject.last
    return Phrase(first, last)


def _subject_of(tree: Tree, verb: int) -> int | None:
    """Return the head of the subject of a verb, borrowed from the verb that it hangs on if it has none."""
    at = verb
    for _ in range(len(tree.heads)):
        own = next((i for i in tree.below(at) if tree.relations[i] == "nsubj"), None)
        if own is not None:
            return own
        relation = tree.relations[at]
        if relation == "acl":
            return tree.heads[at]
        if relation not in {"conj", "advcl", "xcomp"}:
            return None
        at = tree.heads[at]
    return None


def _noun_phrase(tokens: Tokens, tree: Tree, head: int) -> Phrase:
    """Return a noun with what stands beside it and is part of its name: no clause, no apposition."""
    whole, new = {head}, {head}
    while new:
        new = {i for i, h in enumerate(tree.heads) if h in new and _is_part(tree, i)} - whole
        whole |= new
    first, last = head, head + 1
    while first - 1 in whole:
        first -= 1
    while last in whole:
        last += 1
    while first < head and tree.relations[first] == "case":
        first += 1
    while tree.relations[last - 1] in {"cc", "case"} and last - 1 > head and tokens[last - 1].is_word:
        last -= 1
    while first < head and (words.is_adverb(tokens[first]) or tokens[first].lower in words.RELATIVES):
        first += 1
    return Phrase(first, last)


def _is_part(tree: Tree, at: int) -> bool:
    """Whether what depends on a noun is a part of its phrase; nouns may be joined."""
    joined = tree.relations[at] == "conj" and tree.tags[at].startswith("NN")
    return joined or tree.relations[at] not in _NO_PART


def _is_loose(tokens: Tokens, report: Report) -> bool:
    """Whether it is in doubt where what is said begins or ends: no quotation, after its cue."""
    content = report.content
    if len(content) != 1 or content[0].first < report.cue.last:
        return False
    first, last = content[0]
    if tokens[first].quote is not None:
        return False
    near = (tokens[i].lower for i in range(first + 1, min(last, first + _NEAR)))
    apart = tokens[first].lower != "that" and (first > report.cue.last or "that" in near)
    turns = (i for i in range(first + 3, last) if tokens[i].lower in _TURNS)
    return apart or any(speaks(tokens, i + 1) for i in turns)


def _with_content(tokens: Tokens, report: Report, verb: int) -> Report:
    tree = _tree(tokens)
    clause = next((i for i in tree.below(verb) if tree.relations[i] in _CLAUSES and i > verb), None)
    content = report.content[0]
    if clause is None or clause not in range(*content):
        return report
    inside = tree.within(clause)
    first = min(i for i in inside if i >= content.first)
    parted = any(token.text in words.DASHES for token in tokens[content.first : first])
    if parted or not _tells_when(tree, Phrase(content.first, first), verb):
        first = content.first  # "said THE PRICE - UP from five - was fair"
    last = _clause_end(tokens, inside, Phrase(clause, content.last))
    return report._replace(content=(Phrase(first, last),))


def _tells_when(tree: Tree, phrase: Phrase, verb: int) -> bool:
    """Whether what stands before a clause tells when or where it is said: "said TUESDAY MORNING that"."""
    return all(_link(tree, i, verb).startswith(_ADVERBIAL) for i in range(*phrase))


def _link(tree: Tree, at: int, verb: int) -> str:
    """Return the relation by which a token hangs on a verb, directly or not; none if it does not."""
    for _ in range(len(tree.heads)):
        if tree.heads[at] == verb:
            return tree.relations[at]
        at = tree.heads[at]
        if at < 0:
            break
    return ""


def _clause_end(tokens: Tokens, inside: frozenset[int], content: Phrase) -> int:
    """Return where a content ends: before a turn to what somebody else says, not within what is said."""
    for at in range(content.first + 1, content.last - 1):
        turns = tokens[at].lower in _TURNS and not any(i in inside for i in range(at, content.last))
        if turns and speaks(tokens, at + 1):
            return next(i + 1 for i in range(at - 1, -1, -1) if not words.is_break(tokens[i]))
    return content.last


def _tree(tokens: Tokens) -> Tree:
    return Tree(*english().analyse(_shown(tokens)))


def _shown(tokens: Tokens) -> tuple[str, ...]:
    return tuple(_FOLDED if token.quote else token.text for token in tokens)
