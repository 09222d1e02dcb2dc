"""Reports in a frame: a cue, its speaker, and the stretch of the frame that it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech import grammar
from summarizer.source.speech.cues import ENGLISH, CueClass, Form
from summarizer.source.speech.grammar import Phrase

if TYPE_CHECKING:
    from summarizer.source.speech.grammar import Tokens, VerbGroup

_ASIDE = 9  # tokens from the comma that opens an aside to the one that closes it
_CLAUSE_PRONOUNS = frozenset("he she they there we i".split())
_QUESTION_WORDS = frozenset("whether if how why what when where who".split())


class Report(NamedTuple):
    """What one cue reports; all are token ranges of the frame. `content` is in text order."""

    cue: Phrase
    subject: Phrase | None
    content: tuple[Phrase, ...]
    near: bool = True


def read_reports(tokens: Tokens) -> list[Report]:
    """Return the reports of a frame in text order; contents may overlap."""
    reports: list[Report] = []
    at = 0
    while at < len(tokens):
        report = _according(tokens, at) or _by_verb(tokens, at, reports)
        if report is not None:
            reports.append(report)
        at += 1
    return reports


def _according(tokens: Tokens, at: int) -> Report | None:
    """Read "according to NAME" before, within or after what it reports."""
    if tokens[at].lower != "according" or at + 2 >= len(tokens) or tokens[at + 1].lower != "to":
        return None
    end = next(
        (i for i in range(at + 2, len(tokens)) if grammar.is_break(tokens[i]) or tokens[i].quote), len(tokens)
    )
    subject = grammar.subject_after(tokens, at + 2)
    if subject is None:
        return None
    content = _around(tokens, at, end)
    bound = tokens[max(0, at - 2) : at]
    if bound and bound[-1].text == "," and bound[0].lower in grammar.SUBORDINATORS | {"and", "but"}:
        content = content[1:]
    return Report(Phrase(at, at + 2), subject, content) if content else None


def _by_verb(tokens: Tokens, at: int, earlier: list[Report]) -> Report | None:
    if not grammar.is_cue(tokens, at):
        return None
    group = grammar.verb_group(tokens, at)
    if group.passive or (group.form is Form.PARTICIPLE and group.first == group.verb):
        return None
    return _inverted(tokens, group) or _upright(tokens, group, earlier)


def _inverted(tokens: Tokens, group: VerbGroup) -> Report | None:
    """Read "“…,” said Jane Doe" and "…, said Jane Doe"."""
    if group.first == 0 or group.form in {Form.ING, Form.BARE, Form.PARTICIPLE} or not _utters(group):
        return None
    before = tokens[group.first - 1]
    if before.quote is None and before.text not in {",", "—", "–", "--"}:
        return None
    subject = grammar.subject_after(tokens, group.last)
    if subject is None or CueClass.TELL in group.classes - {CueClass.SAY} and CueClass.SAY not in group.classes:
        return None
    if before.quote is None and not _closes_sentence(tokens, group.first, subject):
        return None
    content = _around(tokens, group.first, _end_of_tag(tokens, subject.last))
    return Report(Phrase(group.first, group.last), subject, content) if content else None


def _closes_sentence(tokens: Tokens, first: int, subject: Phrase) -> bool:
    """Whether a clause, a comma and "said Jane Doe" make up the sentence."""
    named = any(token.is_capital for token in tokens[subject.first : subject.last])
    clause = any(grammar.is_finite(tokens, i) for i in range(first - 1))
    return named and clause and _parenthetical_after(tokens, subject.last)


def _utters(group: VerbGroup) -> bool:
    return bool(group.classes & {CueClass.SAY, CueClass.SPEAK, CueClass.TELL, CueClass.THINK})


def _parenthetical_after(tokens: Tokens, at: int) -> bool:
    return (
        at >= len(tokens)
        or grammar.is_break(tokens[at])
        or tokens[at].lower in grammar.PREPOSITIONS | grammar.TIME
    )


def _upright(tokens: Tokens, group: VerbGroup, earlier: list[Report]) -> Report | None:
    """Read a cue whose subject stands before it, or in an earlier clause of the frame."""
    floor = _floor(tokens, group.first)
    subject = grammar.subject_before(tokens, group.first, floor)
    near = subject is not None
    if subject is None or _coordinated(tokens, group, subject):
        subject, near = _borrowed(tokens, group, earlier), False
    if subject is None:
        return None
    content = _tagged(tokens, group, subject) if near else ()
    content = content or _following(tokens, group)
    return Report(Phrase(group.first, group.last), subject, content, near) if content else None


def _floor(tokens: Tokens, at: int) -> int:
    """Return where the clause of the verb at `at` can begin at the earliest."""
    for i in range(at - 1, -1, -1):
        if tokens[i].quote is not None and not _inside_name(tokens, i):
            return i + 1
        if tokens[i].text in {";", ":"}:
            return i + 1
    return 0


def _inside_name(tokens: Tokens, at: int) -> bool:
    """Whether a short quotation is part of a noun phrase: author of "Going West," said."""
    quote = tokens[at].quote
    if quote is None or at == 0 or quote.span.end - quote.span.start > 40:
        return False
    return tokens[at - 1].lower in {"of", "the", "a", "in"} or tokens[at - 1].is_capital


def _coordinated(tokens: Tokens, group: VerbGroup, subject: Phrase) -> bool:
    """Whether what looks like a subject is the end of an earlier clause: "he left the room saying"."""
    return (
        group.form is Form.ING
        and tokens[group.first - 1].lower not in grammar.SUBJECT_PRONOUNS
        and not any(
            token.lower in grammar.BE | {"'s", "'re", "'m"} for token in tokens[group.first : group.verb]
        )
        or subject.first >= subject.last
    )


def _borrowed(tokens: Tokens, group: VerbGroup, earlier: list[Report]) -> Phrase | None:
    """Return the subject of a participle (", adding that") or a coordinated verb ("and said")."""
    if group.first == 0:
        return None
    before = tokens[group.first - 1]
    joined = before.lower in {
        "and",
        "but",
        "then",
        "or",
        "by",
        "when",
        "while",
        "in",
        "after",
        "before",
        "without",
    }
    if not joined and before.text not in {",", "—", "–", "--"}:
        return None
    if earlier and earlier[-1].subject:
        return earlier[-1].subject
    return grammar.main_subject(tokens[: group.first])


def _tagged(tokens: Tokens, group: VerbGroup, subject: Phrase) -> tuple[Phrase, ...]:
    """Return what a tag after or within it reports: "…, she said", "“…,” she said, “…”"."""
    if subject.first == 0 or not _utters(group):
        return ()
    before = tokens[_tag_start(tokens, subject.first) - 1] if _tag_start(tokens, subject.first) else None
    if before is None or (before.quote is None and before.text not in {",", "—", "–", "--"}):
        return ()
    end = _end_of_tag(tokens, group.last)
    if before.quote is None and (not _parenthetical_after(tokens, group.last) or _leads_in(tokens, end)):
        return ()
    return _around(tokens, _tag_start(tokens, subject.first), end)


def _leads_in(tokens: Tokens, end: int) -> bool:
    """Whether what follows a cue is what it reports: ", he said: “…”", ", he said, “…”"."""
    following = tokens[end : end + 2]
    if not following:
        return False
    return following[0].quote is not None or any(t.quote is not None or t.lower == "that" for t in following[1:])


def _tag_start(tokens: Tokens, at: int) -> int:
    while at and (tokens[at - 1].lower in {"as"} or grammar.is_adverb(tokens[at - 1])):
        at -= 1
    return at


def _end_of_tag(tokens: Tokens, at: int) -> int:
    """Return where a tag that begins the attribution ends: before a comma, a quotation or the full stop."""
    return next(
        (i for i in range(at, len(tokens)) if grammar.is_break(tokens[i]) or tokens[i].quote), len(tokens)
    )


def _around(tokens: Tokens, first: int, end: int) -> tuple[Phrase, ...]:
    """Return what stands before and after the tag at `first` to `end`."""
    before = _content_before(tokens, first)
    after = _content_after(
        tokens, end, direct=before is not None and tokens[before.last - 1].quote is not None
    )
    return tuple(phrase for phrase in (before, after) if phrase is not None)


def _content_before(tokens: Tokens, end: int) -> Phrase | None:
    while end and grammar.is_break(tokens[end - 1]):
        end -= 1
    first = 0
    while first < end and (tokens[first].lower in grammar.CONNECTORS or grammar.is_break(tokens[first])):
        first += 1
    if first < end and not any(token.quote for token in tokens[first : first + 1]) and first:
        first = 0
    return Phrase(first, end) if first < end else None


def _content_after(tokens: Tokens, at: int, *, direct: bool) -> Phrase | None:
    """Return the second part of an interrupted quotation, if there is one."""
    first = at
    while first < len(tokens) and grammar.is_break(tokens[first]):
        first += 1
    if first >= len(tokens):
        return None
    if direct and first + 1 < len(tokens) and tokens[first].lower == "and" and tokens[first + 1].quote is not None:
        return Phrase(first, first + 2)
    if direct or at == first:
        return Phrase(first, first + 1) if tokens[first].quote is not None else None
    if grammar.is_ing(tokens[first]) or tokens[first].lower in grammar.RELATIVES:
        return None
    return Phrase(first, _trimmed_end(tokens, first, len(tokens)))


def _following(tokens: Tokens, group: VerbGroup) -> tuple[Phrase, ...]:
    """Return what a cue with its subject before it reports, to the end of the clause."""
    if group.negated and not any(token.quote for token in tokens[group.last :]):
        return ()
    first = _content_start(tokens, group)
    if first is None or not _admits(tokens, group, first):
        return ()
    if tokens[first].quote is not None and tokens[first - 1].text in {",", ":"}:
        return (Phrase(first, first + 1),)
    end = _trimmed_end(tokens, first, _clause_end(tokens, first, group))
    return (Phrase(first, end),) if end > first else ()


def _admits(tokens: Tokens, group: VerbGroup, first: int) -> bool:
    """Whether a verb of this class takes what begins at `first`."""
    opening = tokens[first]
    says = bool(group.classes & {CueClass.SAY, CueClass.TELL})
    if opening.quote is not None:
        return True
    if opening.lower == "that" or tokens[first - 1].text == ":":
        return _utters(group)
    clause = opening.lower in grammar.DETERMINERS | _CLAUSE_PRONOUNS | _QUESTION_WORDS or opening.is_capital
    if says:
        return True
    if CueClass.THINK in group.classes:
        return clause
    quoted = any(token.quote for token in tokens[first:])
    return quoted and bool(group.classes & {CueClass.CALL, CueClass.WANT})


def _content_start(tokens: Tokens, group: VerbGroup) -> int | None:
    """Return where the content of a cue begins, its adverbials and its hearer passed."""
    at = group.last
    characterizes = CueClass.CALL in group.classes and not _utters(group)
    hears = CueClass.TELL in group.classes and CueClass.SAY not in group.classes
    while at < len(tokens):
        token = tokens[at]
        if token.quote is not None or token.lower == "that" or characterizes:
            return at
        if token.text == ":":
            return at + 1 if at + 1 < len(tokens) else None
        if token.text in {",", "—", "–", "--"}:
            at = _past_aside(tokens, at)
        elif grammar.is_break(token):
            return None
        elif token.lower in grammar.TIME or (grammar.is_adverb(token) and token.lower != "all"):
            at += 1
        elif token.lower in grammar.PREPOSITIONS - {"to"} or (token.lower == "to" and not hears):
            at = _past_phrase(tokens, at)
        elif hears and token.lower not in _QUESTION_WORDS | {"to"}:
            at, hears = _past_hearer(tokens, at), False
        else:
            return at
    return None


def _past_aside(tokens: Tokens, comma: int) -> int:
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
    if token.quote is not None or grammar.is_break(token) or token.lower == "that":
        return True
    if at == first + 1:
        return False
    if token.lower in grammar.PREPOSITIONS | _CLAUSE_PRONOUNS | grammar.TIME:
        return True
    inner = before.lower in grammar.PREPOSITIONS | grammar.DETERMINERS or before.text in {"'s", "’s"}
    return not inner and (token.lower in grammar.DETERMINERS or (token.is_capital and not before.is_capital))


def _past_hearer(tokens: Tokens, at: int) -> int:
    if tokens[at].lower in grammar.OBJECT_PRONOUNS:
        return at + 1
    if tokens[at].lower in grammar.DETERMINERS:
        return _past_phrase(tokens, at - 1)
    end = at + 1
    while tokens[at].is_capital and end < len(tokens) and (tokens[end].is_capital or tokens[end].text in {"'s", "’s"}):
        end += 1
    return end


def _clause_end(tokens: Tokens, first: int, group: VerbGroup) -> int:
    """Return where the reported clause ends: before a new participle cue or a coordinated cue."""
    for i in range(first + 1, len(tokens) - 1):
        if tokens[i].text == ";":
            return i
        if tokens[i].text in {",", "—", "–", "--"} and grammar.is_ing(tokens[i + 1]) and grammar.is_cue(tokens, i + 1):
            return i
        if tokens[i].lower in {"and", "but"} and _coordinated_cue(tokens, i + 1, group):
            return i
    return len(tokens)


def _coordinated_cue(tokens: Tokens, at: int, group: VerbGroup) -> bool:
    """Whether a second cue of the same form and subject begins at `at`: "but in an interview said"."""
    if at < len(tokens) and tokens[at].lower in grammar.PREPOSITIONS:
        at = _past_phrase(tokens, at)
    while at < len(tokens) and (grammar.is_adverb(tokens[at]) or tokens[at].lower in grammar.SUBJECT_PRONOUNS):
        at += 1
    return at < len(tokens) and grammar.is_cue(tokens, at) and ENGLISH[tokens[at].lower][0] is group.form


def _trimmed_end(tokens: Tokens, first: int, end: int) -> int:
    while end > first and grammar.is_break(tokens[end - 1]) and tokens[end - 1].text not in {")", "]"}:
        end -= 1
    return end
