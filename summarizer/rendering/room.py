"""How much of a summary a view shows: the most salient items first, the others counted."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from summarizer.rendering import wording
from summarizer.rendering.page import lay_open, told_again
from summarizer.rendering.ranking import is_guess, number_rank
from summarizer.selecting import claims_for, words_in
from summarizer.source.document import Grade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.record import Record
    from summarizer.rendering.rows import ClaimRow, NumberRow, Page
    from summarizer.results import NumericFact

_LONG = 1000  # words of a text from which on its summary as text has a bound
_ENOUGH = 8  # quotations, and numbers, that a standard view shows however short the text is
_AT_A_GLANCE = 12  # claims that need no overview made of their own words
_OF_CLAIMS = (
    0.65  # of the words of a page that has a bound: headline and claims, before others had their turn
)
_LISTS = ("quotations", "numbers", "remarks", "rejected")
_SHARES = {"headline": 0.05, "brief": 0.1, "standard": 0.2}  # of the words of such a text


def top_of(summary: Record) -> int | None:
    """Return how many quotations and how many numbers a view shows by itself; None for all of them."""
    length = summary.provenance.length
    if length == "full":
        return None
    claims = claims_for(summary.source, length)
    return max(claims, _ENOUGH) if length == "standard" else claims


def words_for(summary: Record) -> int | None:
    """Return how many words a summary may have as text; None where there is no bound."""
    length = summary.provenance.length
    words = words_in(summary.source)
    share = _SHARES.get(length) if isinstance(length, str) else None
    return None if share is None or words <= _LONG else int(share * words)


def laid_open(summary: Record, top: int | None, length: Callable[[Page], int] | None = None) -> Page:
    """Word a summary for people, with its `top` most salient quotations and as many numbers and remarks.

    Quotations are in the order of the text: answers follow their questions. Without `top` there are as many
    as the length of the summary says, and with `length`, which counts the words of a page, no more words.
    """
    page = _chosen(summary, top)
    room = words_for(summary) if top is None else None
    if length is not None and room is not None:
        page = fitted(page, lay_open(summary), room, length)
    return replace(page, quotations=tuple(sorted(page.quotations, key=lambda row: row.start)))


def _chosen(summary: Record, top: int | None) -> Page:
    """Return a page with the most salient quotations, numbers and remarks, in that order.

    A part of them has no guesses:
    nothing of which it is open that it is speech, or a quantity. The page says what is left out. An overview
    that a long text has by itself is not shown where it only repeats some of few claims, nor a claim that is
    the headline, unless the text says otherwise elsewhere.
    """
    page = lay_open(summary)
    if _repeats(page) and words_in(summary.source) > _LONG:
        page = replace(page, overview=())
    headline = page.headline.text if page.headline else None
    page = replace(page, claims=tuple(row for row in page.claims if row.against or row.text != headline))
    top = top_of(summary) if top is None else top
    if top is None:
        return page
    read = sum(not is_guess(quotation) for quotation in summary.quotations)
    once = tuple(_told_once(summary, page))
    page = replace(page, numbers=tuple(row for _, row in once))
    told = tuple(row for fact, row in once if fact.grade is not Grade.OPEN)
    quotations = page.quotations[: min(top, read)]
    shown = replace(page, quotations=quotations, numbers=told[:top], remarks=page.remarks[:top])
    return _counted(shown, page)


def _repeats(page: Page) -> bool:
    """Whether an overview says nothing but what a glance at the claims does."""
    told = {row.text for row in page.claims}
    return len(told) <= _AT_A_GLANCE and all(row.text in told for row in page.overview)


def _told_once(summary: Record, page: Page) -> Iterator[tuple[NumericFact, NumberRow]]:
    """Leave out the numbers of which the row of another says where they are told again."""
    again = {span for spans in told_again(summary).values() for span in spans}
    facts = sorted(summary.numeric_facts, key=number_rank)
    return ((fact, row) for fact, row in zip(facts, page.numbers, strict=True) if fact.span not in again)


def fitted(page: Page, whole: Page, words: int, length: Callable[[Page], int]) -> Page:
    """Return a page of at most `words` words, as `length` counts them, of each list what is most salient.

    `whole` is the page with everything, for the count of what is left out. What was left open or refused is
    counted, not listed, and how a quotation was settled is told in brief. Claims leave room for quotations
    and numbers, which come by turns. Headline, the foremost claim, alarm and cost always stay.
    """
    page = replace(page, quotations=tuple(replace(row, manner=row.brief) for row in page.quotations))
    whole = replace(whole, claims=page.claims)
    none: dict[str, Any] = dict.fromkeys(_LISTS, ())
    shown = replace(page, claims=page.claims[:0], overview=(), parts=(), uncovered=(), **none)
    for number, add in enumerate(_additions(page)):
        tried = _counted(add(shown), whole)
        is_claim = number < len(page.claims)
        if length(tried) <= (int(_OF_CLAIMS * words) if is_claim else words) or (is_claim and not number):
            shown = tried
    return _counted(shown, whole)


def _additions(page: Page) -> Iterator[Callable[[Page], Page]]:
    """Yield a step for each claim, for the overview, for each section, and for each item that may be shown.

    Items come by turns from each list, the most salient first, and the claims once more with them.
    """
    claims = [partial(_with_claim, page, row) for row in sorted(page.claims, key=lambda row: -row.salience)]
    yield from claims
    yield lambda shown: replace(shown, overview=page.overview)
    for part in page.parts:
        yield partial(_with, "parts", part)
    lists = ([partial(_with, name, row) for row in getattr(page, name)] for name in _LISTS)
    for steps in zip_longest(*lists, claims):
        yield from filter(None, steps)


def _with_claim(page: Page, row: ClaimRow, shown: Page) -> Page:
    """Show a claim of a page in its place among those shown."""
    return replace(shown, claims=tuple(one for one in page.claims if one is row or one in shown.claims))


def _with(name: str, row: Any, shown: Page) -> Page:
    changed: dict[str, Any] = {name: (*getattr(shown, name), row)}
    return replace(shown, **changed)


def _counted(shown: Page, page: Page) -> Page:
    """Say on a page how much of another it leaves out."""
    counts = (
        (len(page.claims) - len(shown.claims), "claim", None),
        (len(page.parts) - len(shown.parts), "section", None),
        (len(page.quotations) - len(shown.quotations), "quotation", None),
        (len(page.numbers) - len(shown.numbers), "number", None),
        (len(page.remarks) - len(shown.remarks), "remark on the source", "remarks on the source"),
        (len(page.rejected) - len(shown.rejected), "rejected item", None),
    )
    left = ", ".join(wording.count(*counted) for counted in counts if counted[0])
    return replace(shown, left_out=f"{left} (the length “full” shows all)" if left else "")
