"""The items of a summary as HTML: cards that know where in the source they stand."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from summarizer.rendering import wording
from summarizer.rendering.aligning import pieces
from summarizer.rendering.leftovers import leftovers
from summarizer.rendering.ranking import claim_rank, number_rank, quotation_rank
from summarizer.rendering.rows import Side
from summarizer.symbols import clean, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.coverage import Rejection, Uncovered
    from summarizer.outline import Section
    from summarizer.record import Record
    from summarizer.rendering.aligning import Piece
    from summarizer.rendering.rows import (
        ClaimRow,
        NumberRow,
        Page,
        PartRow,
        Passage,
        QuotationRow,
        RejectedRow,
    )
    from summarizer.rendering.writing import Writing
    from summarizer.results import Claim, NumericFact, Quotation
    from summarizer.source.document import Span

_HEAD = "".join(f'<th scope="col">{title}</th>' for title in ("Claim", "Source", "How"))
_SIDES = {Side.BOTH: "{}", Side.ITEM: "<del>{}</del>", Side.SOURCE: "<ins>{}</ins>"}


def sections(summary: Record, page: Page) -> Iterator[str]:
    """Yield the headline and the sections of a summary, each under its heading, without empty ones."""
    if summary.headline and page.headline:
        yield _claim(page.headline, summary.headline, "headline", summary.source)
    yield _section("Overview", _overview(summary, page))
    yield _section("Claims", _claims(summary, page))
    for name, part, section in _parts(summary, page):
        cards = (
            _claim(row, claim, f"{name}.claims[{place}]", summary.source)
            for place, (row, claim) in enumerate(zip(part.claims, section.claims, strict=True))
        )
        yield _section(part.title, cards)
    yield _section("Quotations", _quotations(summary, page))
    yield _section("Numbers", _numbers(summary, page))
    yield _section("Remarks on the source", map(_remark, page.remarks))
    yield _section(
        "Rejected: said by the model and not accepted", map(_rejection, page.rejected, summary.rejected)
    )
    yield _section("Not covered by any item", _uncovered(summary, page.writing))
    yield _section("Requests without a usable answer", map(_remark, page.unanswered))


def _overview(summary: Record, page: Page) -> Iterator[str]:
    for place, (row, claim) in enumerate(zip(page.overview, summary.overview, strict=True)):
        yield _claim(row, claim, f"overview[{place}]", summary.source)


def _parts(summary: Record, page: Page) -> Iterator[tuple[str, PartRow, Section]]:
    told = [(f"sections[{place}]", s) for place, s in enumerate(summary.sections) if s.claims]
    for part, (name, section) in zip(page.parts, told, strict=True):
        yield name, part, section


def _claims(summary: Record, page: Page) -> Iterator[str]:
    ranked = sorted(enumerate(summary.claims), key=lambda pair: claim_rank(pair[1]))
    for row, (place, claim) in zip(page.claims, ranked, strict=True):
        yield _claim(row, claim, f"claims[{place}]", summary.source)


def _quotations(summary: Record, page: Page) -> Iterator[str]:
    ranked = sorted(enumerate(summary.quotations), key=lambda pair: quotation_rank(pair[1]))
    found = zip(page.quotations, ranked, strict=True)
    for row, (place, quotation) in sorted(found, key=lambda pair: pair[0].start):
        yield _quotation(row, quotation, f"quotations[{place}]")


def _numbers(summary: Record, page: Page) -> Iterator[str]:
    ranked = sorted(enumerate(summary.numeric_facts), key=lambda pair: number_rank(pair[1]))
    for row, (place, fact) in zip(page.numbers, ranked, strict=True):
        yield _number(row, fact, f"numeric_facts[{place}]", page.writing)


def _section(title: str, cards: Iterable[str]) -> str:
    inside = "\n".join(cards)
    return f"<section><h2>{escape(title)}</h2>\n{inside}\n</section>" if inside else ""


@dataclass(frozen=True, slots=True)
class _Card:
    """What the page's script knows of an item: its name, its kind, what it is filtered by, its places."""

    kind: str
    spans: tuple[Span, ...]
    item: str = ""
    verdict: str = ""
    speaker: str = ""

    def holding(self, *parts: str) -> str:
        facts = {
            "item": self.item,
            "verdict": self.verdict,
            "speaker": self.speaker,
            "at": at(self.spans),
        }
        data = "".join(f' data-{name}="{escape(value)}"' for name, value in facts.items() if value)
        return f'<article class="card {self.kind}"{data}>{"".join(parts)}</article>'


def at(spans: Iterable[Span]) -> str:
    """Write places as the script reads them: "201-267 612-773"."""
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def _place(where: str, spans: tuple[Span, ...]) -> str:
    """Return a button that shows the places of its card in the source; nothing where there are none."""
    return f'<button class="place">{escape(where)}</button>' if spans else ""


def _place_of(where: str, span: Span) -> str:
    """Return a button that shows a place of its own."""
    return f'<button class="place" data-at="{at((span,))}">{escape(where)}</button>'


def _claim(row: ClaimRow, claim: Claim, item: str, source: str) -> str:
    cut = pieces(claim, source)
    tag = "h1" if item == "headline" else "p"
    card = _Card(
        "claim",
        claim.evidence,
        item,
        row.verdict.value,
        clean(claim.speaker.name) if claim.speaker else "",
    )
    return card.holding(
        f'<{tag} class="words" dir="auto">{"".join(map(_word, cut))}</{tag}>',
        f'<p class="meta"><strong class="verdict {row.verdict.value}">{wording.MARKS[row.verdict]} '
        f"{escape(row.label)}</strong> {_place(row.where, claim.evidence)}</p>",
        _findings((*row.findings, *row.against)),
        _evidence(row, claim, cut, source),
    )


def _word(piece: Piece) -> str:
    words = escape(visible(piece.words))
    if piece.bare:
        return f'<span class="w bare">{words}</span>'
    if not piece.sources:
        return words
    place = f'data-at="{at(piece.sources)}" data-relation="{escape(piece.relation)}"'
    return f'<span class="w" {place}>{words}</span>'


def _evidence(row: ClaimRow, claim: Claim, cut: tuple[Piece, ...], source: str) -> str:
    """Quote the evidence, and list word for word what carries what: the same for eyes and for ears."""
    quoted = "".join(
        f'<blockquote dir="auto">{escape(passage.words)} {_place_of(passage.where, span)}</blockquote>'
        for passage, span in zip(row.evidence, claim.evidence, strict=True)
    )
    carried = [piece for piece in cut if piece.sources or piece.bare]
    rows = "".join(_carried(piece, source) for piece in carried)
    table = f"<table><thead><tr>{_HEAD}</tr></thead><tbody>{rows}</tbody></table>" if carried else ""
    return (
        f"<details><summary>Evidence, word for word</summary>{quoted}{table}</details>"
        if quoted or table
        else ""
    )


def _carried(piece: Piece, source: str) -> str:
    places = " … ".join(clean(span.of(source)) for span in piece.sources)
    how = "nothing carries it" if piece.bare else piece.relation
    words = "".join(f'<td dir="auto">{escape(cell)}</td>' for cell in (clean(piece.words), places or "–"))
    return f"<tr>{words}<td>{escape(how)}</td></tr>"


def _findings(findings: tuple[Passage, ...]) -> str:
    items = "".join(f"<li>{_passage(finding)}</li>" for finding in findings)
    return f'<ul class="findings">{items}</ul>' if items else ""


def _passage(passage: Passage) -> str:
    where = f' <span class="where">{escape(passage.where)}</span>' if passage.where else ""
    return f"<bdi>{escape(passage.words)}</bdi>{where}"


def _quotation(row: QuotationRow, quotation: Quotation, item: str) -> str:
    speaker = quotation.speaker
    marks = [part for part in (speaker and speaker.mention, quotation.cue and quotation.cue.span) if part]
    role = f', <bdi dir="auto">{escape(row.role)}</bdi>' if row.role else ""
    name = clean(speaker.name) if speaker else "speaker open"
    return _Card("quotation", quotation.spans, item, speaker=name).holding(
        f'<blockquote class="words" dir="auto">{escape(row.speech)}</blockquote>',
        f'<p class="meta">— <strong class="{"speaker" if row.settled else "open"}" data-at="{at(marks)}">'
        f"{escape(row.speaker)}</strong>{role} · {escape(row.manner)} "
        f"{_place(row.where, quotation.spans)}</p>",
    )


def _number(row: NumberRow, fact: NumericFact, item: str, writing: Writing) -> str:
    text = escape(writing.quoted(row.text))
    return _Card("number", fact.spans, item).holding(
        f'<p class="words" dir="auto">{text} = <strong>{escape(row.meaning)}</strong></p>',
        f'<p class="meta"><bdi>{escape(row.more)}</bdi> {_place(row.where, fact.spans)}</p>',
    )


def _remark(passage: Passage) -> str:
    return _Card("remark", ()).holding(f"<p>{_passage(passage)}</p>")


def _rejection(row: RejectedRow, rejection: Rejection) -> str:
    spans = (rejection.nearest.span,) if rejection.nearest else ()
    words = "".join(_SIDES[side].format(escape(words)) for side, words in row.difference)
    nearest = (
        f'<p class="difference"><bdi dir="auto">{words}</bdi> {_place(f"nearest: {row.nearest}", spans)}</p>'
        if spans
        else ""
    )
    return _Card("rejected", spans).holding(
        f'<p class="words" dir="auto">{escape(row.item)}</p>',
        f'<p class="meta"><strong class="verdict refused">✗ {escape(row.reason)}</strong></p>',
        _findings(row.findings),
        nearest,
    )


def _uncovered(summary: Record, writing: Writing) -> Iterator[str]:
    left = leftovers(summary)
    for name, found in (("quoted", left.quoted), ("number", left.numbers)):
        for piece in found:
            yield _leftover(name, piece, writing)


def _leftover(name: str, piece: Uncovered, writing: Writing) -> str:
    where = _place(f"[{piece.span.start}–{piece.span.end}]", (piece.span,))
    return _Card("uncovered", (piece.span,)).holding(
        f'<p dir="auto">{escape(writing.quoted(wording.shorten(piece.text)))} '
        f'<span class="where">{name} · {piece.reason}</span> {where}</p>'
    )
