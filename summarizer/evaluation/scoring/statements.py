"""Score claims: those that a system shows, and the verdicts of `check` on statements known true or false.

A claim that is shown is matched with the statement whose words are most like its own: a key claim, a false
claim, or a sentence of the text, which is true of itself. The measure is the Dice index of their words, at
least 0.6, since a false claim differs from the truth by a word or two. Only matched claims are decided upon;
`supported` is right where the statement is no false claim. A key
claim is covered where a claim called supported, and not found false, points at one of its evidence sentences
and shares at least half of its content words. Both are proxies by words, the same for every system.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.evaluation.cases import ClaimRow
from summarizer.evaluation.scoring.outcome import RIGHT, Item, Score, Subject
from summarizer.evaluation.scoring.words import LITTLE
from summarizer.results import Verdict
from summarizer.source.sentences import read_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.evaluation.cases import Case, Prediction

_LIKE = 0.6
_SHARED = 0.5
_WORD = re.compile(r"\w+(?:[.,:]\d+)*")


@dataclass(frozen=True, slots=True)
class _Match:
    claim: ClaimRow
    statement: ClaimRow


def score_statements(case: Case, prediction: Prediction) -> Score:
    """Score claims against our gold, and checks wherever there are statements with a label."""
    if case.statements is None:
        return Score()
    checked = _score_checks(case.statements, prediction)
    if not case.is_gold:
        return checked
    told = [
        ClaimRow(id=sentence.id, text=sentence.span.of(case.text), supported=True, evidence=(sentence.span,))
        for paragraph in read_paragraphs(case.text)
        for sentence in paragraph.sentences
    ]
    shown = _score_claims(case.statements, told, prediction.claims)
    return Score(checked.counts + shown.counts, checked.items + shown.items)


def _score_checks(statements: Sequence[ClaimRow], prediction: Prediction) -> Score:
    verdicts = {check.id: check.verdict for check in prediction.checks}
    likely = {check.id: check.probability for check in prediction.checks}
    counts: Counter[str] = Counter()
    items = []
    for statement in statements:
        if verdict := verdicts.get(statement.id):
            side = "true" if statement.supported else "false"
            counts[f"check.{side}"] += 1
            counts[f"check.{side}.{verdict}"] += 1
            counts[f"check.{side}.refused"] += verdict is not Verdict.SUPPORTED
            if (said := likely[statement.id]) is not None:
                counts["check.read"] += 1
                counts["check.brier"] += (said - statement.supported) ** 2  # type: ignore[assignment]
            items.append(Item(Subject.CHECK, statement.id, _check_status(statement, verdict), statement.text))
    return Score(counts, tuple(items))


def _check_status(statement: ClaimRow, verdict: Verdict) -> str:
    if not statement.supported:
        return "false but supported" if verdict is Verdict.SUPPORTED else RIGHT
    return RIGHT if verdict is Verdict.SUPPORTED else f"true but {verdict}"


def _score_claims(
    statements: Sequence[ClaimRow], told: Sequence[ClaimRow], claims: Sequence[ClaimRow]
) -> Score:
    supported = [claim for claim in claims if claim.supported]
    matches = list(_matches(supported, [*statements, *told]))
    true = [match for match in matches if match.statement.supported]
    key = [statement for statement in statements if statement.supported]
    false = [match.claim for match in matches if not match.statement.supported]
    fair = [claim for claim in supported if claim not in false]
    covered = {statement.id for statement in key if any(_covers(claim, statement) for claim in fair)}
    counts = Counter(
        {
            "claims.shown": len(claims),
            "claims.supported": len(supported),
            "claims.decided": len(matches),
            "claims.true": len(true),
            "claims.evidenced": sum(_same_place(match.claim, match.statement) for match in true),
            "claims.key": len(key),
            "claims.covered": len(covered),
        }
    )
    return Score(counts, tuple(_items(key, covered, matches)))


def _items(key: list[ClaimRow], covered: set[str], matches: list[_Match]) -> Iterator[Item]:
    for statement in key:
        status = RIGHT if statement.id in covered else "not covered"
        yield Item(Subject.KEY_CLAIM, statement.id, status, statement.text)
    for match in matches:
        if not match.statement.supported:
            detail = f"like {match.statement.id}: {match.statement.text}"
            yield Item(Subject.KEY_CLAIM, f"+{match.claim.text}", "false but shown", match.claim.text, detail)


def _matches(claims: Sequence[ClaimRow], statements: Sequence[ClaimRow]) -> Iterator[_Match]:
    for claim in claims:
        # Of two equally like it, the true one: a claim is not called false for want of a difference.
        likeness, _, index = max(
            (
                (_dice(claim.text, statement.text), statement.supported, -n)
                for n, statement in enumerate(statements)
            ),
            default=(0.0, False, 0),
        )
        if likeness >= _LIKE:
            yield _Match(claim, statements[-index])


def _covers(claim: ClaimRow, statement: ClaimRow) -> bool:
    wanted = _content(statement.text)
    shared = len(wanted & _content(claim.text))
    return _same_place(claim, statement) and shared >= _SHARED * len(wanted)


def _same_place(claim: ClaimRow, statement: ClaimRow) -> bool:
    return any(one.overlaps(other) for one in claim.evidence for other in statement.evidence)


def _dice(one: str, other: str) -> float:
    a, b = Counter(_words(one)), Counter(_words(other))
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def _content(text: str) -> frozenset[str]:
    return frozenset(_words(text)) - LITTLE


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
