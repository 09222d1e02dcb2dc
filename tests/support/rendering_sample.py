"""A summary built by hand from a fictional article, with something to show and to escape in every part."""

from datetime import UTC, datetime
from decimal import Decimal

from summarizer.coverage import (
    Coverage,
    Nearest,
    Rejection,
    RejectionReason,
    Remark,
    RemarkKind,
    Uncovered,
    UncoveredReason,
)
from summarizer.ledger import Provenance, Task, Usage, Window, WindowStatus
from summarizer.links import Link, LinkKind
from summarizer.record import sha256
from summarizer.results import (
    Claim,
    NumericFact,
    Quotation,
    Reason,
    ReasonCode,
    Speaker,
    Support,
    Text,
    Verdict,
)
from summarizer.source.document import Direction, Grade, NumberKind, Qualifier, Span
from summarizer.source.utterance import QuotationKind, SettledBy
from summarizer.summary import Summary

ARTICLE = """\
Larkfield lighthouse to shine again

The lighthouse at Larkfield Point will not be sold, the harbour trust said on Monday. Visitor numbers fell \
by about 38% last winter, to 4,150 people.

"We counted every lamp," said Oda Brekke, the trust's keeper. "Then we counted the bills." She wants at most \
12 volunteers for the gallery. Repairs will cost $1.2 million to $1.5 million.

Her website still reads <script>alert("foghorn")</script> | *sorry* | `under_repair`, a slip that a rival \
called "almost poetic". Nobody knows who wrote "back soon & bring [cake](https://example.org)" on the door. \
The old "fog bell" rings at 6 p.m.

Neighbours said that the light
kept them awake for 1 week.
"""


def place(words, after=0):
    """Find words of the article."""
    start = ARTICLE.index(words, after)
    return Span(start, start + len(words))


def words(text, after=0):
    """Return words of the article with their place."""
    return Text(span=place(text, after), text=text)


def claim(text, evidence, *reasons, verdict=Verdict.SUPPORTED, salience=0.5):
    """Make a claim with one sentence of evidence."""
    span = place(evidence)
    support = Support(verdict=verdict, reasons=reasons, evidence=(span,))
    return Claim(text=text, evidence=(span,), support=support, salience=salience)


def fact(text, kind, **fields):
    """Make a numeric fact at the words of the article."""
    return NumericFact(span=place(text), text=text, kind=kind, **{"grade": Grade.SURE} | fields)


def quotation(kind, *fragments, **fields):
    """Make a quotation of the article."""
    return Quotation(kind=kind, fragments=tuple(words(fragment) for fragment in fragments), **fields)


def summary_of(source=ARTICLE, **fields):
    """Make a summary with a fixed provenance."""
    provenance = Provenance(
        model="acme/lantern-1",
        source_sha256=sha256(source),
        version="0",
        created=datetime(2026, 1, 2, tzinfo=UTC),
    )
    return Summary(source=source, provenance=provenance, **fields)


BREKKE = Speaker(
    name="Oda Brekke",
    mention=place("Oda Brekke"),
    canonical=place("Oda Brekke"),
    role=words("the trust's keeper"),
)
TRUST = Speaker(
    name="the harbour trust", mention=place("the harbour trust"), canonical=place("the harbour trust")
)
SENTENCE_SALE = "The lighthouse at Larkfield Point will not be sold, the harbour trust said on Monday."
SENTENCE_FALL = "Visitor numbers fell by about 38% last winter, to 4,150 people."

CLAIMS = (
    claim(
        "Visitors dropped by 48% | a record.",
        SENTENCE_FALL,
        Reason(code=ReasonCode.NUMBER, statement="48%", source=place("38%")),
        Reason(code=ReasonCode.NOT_IN_TEXT, statement="a record"),
        verdict=Verdict.PARTLY,
        salience=0.4,
    ),
    claim("Larkfield's lighthouse will not be sold.", SENTENCE_SALE, salience=0.9).model_copy(
        update={"speaker": TRUST}
    ),
)
QUOTATIONS = (
    quotation(
        QuotationKind.DIRECT,
        "We counted every lamp,",
        "Then we counted the bills.",
        speaker=BREKKE,
        cue=words("said", after=place("lamp").start),
        settled_by=SettledBy.SYNTAX,
        salience=0.8,
    ),
    quotation(QuotationKind.MIXED, "almost poetic", salience=0.3),
    quotation(
        QuotationKind.INDIRECT,
        "that the light\nkept them awake for 1 week",
        speaker=Speaker(name="Neighbours", mention=place("Neighbours"), canonical=place("Neighbours")),
        settled_by=SettledBy.BOTH,
        salience=0.3,
    ),
)
FACTS = (
    fact(
        "about 38%",
        NumberKind.PERCENT,
        value=Decimal(38),
        unit="percent",
        qualifier=Qualifier.ABOUT,
        direction=Direction.DOWN,
        measures="Visitor numbers",
        measures_span=place("Visitor numbers"),
        as_of=words("last winter"),
        salience=0.7,
    ),
    fact("4,150 people", NumberKind.COUNT, value=Decimal(4150), unit="people", measures="winter | visitors"),
    fact(
        "at most 12 volunteers",
        NumberKind.COUNT,
        value=Decimal(12),
        unit="volunteer",
        qualifier=Qualifier.AT_MOST,
        salience=0.2,
    ),
    fact(
        "$1.2 million to $1.5 million",
        NumberKind.MONEY,
        low=Decimal("1.2E+6"),
        high=Decimal(1500000),
        unit="dollar",
        currency="USD",
        measures="cost of repairs",
        salience=0.9,
    ),
)
REJECTED = (
    Rejection(
        task="claims",
        item="The lighthouse will be sold <b>today</b>.",
        reason=RejectionReason.UNSUPPORTED,
        reasons=(Reason(code=ReasonCode.NEGATION, source=place("not")),),
        nearest=Nearest(span=place(SENTENCE_SALE), diff="will {+not+} be sold [-<b>today</b>-]"),
    ),
    Rejection(task="speakers", item="Captain *Ahab*", reason=RejectionReason.NOT_IN_SOURCE),
)
COVERAGE = Coverage(
    quoted=(
        Uncovered(
            span=place("back soon & bring [cake](https://example.org)"),
            text="back soon & bring [cake](https://example.org)",
            reason=UncoveredReason.NO_QUANTITY,
        ),
        Uncovered(span=place("fog bell"), text="fog bell", reason=UncoveredReason.NO_SPEECH),
    ),
    numbers=(Uncovered(span=place("6 p.m."), text="6 p.m.", reason=UncoveredReason.NO_QUANTITY),),
)
WINDOWS = (
    Window(span=Span(0, 300), task=Task.JOINT, status=WindowStatus.OK),
    Window(
        span=Span(300, len(ARTICLE)), task=Task.SPEAKERS, status=WindowStatus.FAILED, error="timed out <60 s>"
    ),
)
USAGE = Usage(
    calls=3, reasks=1, retries=2, prompt_tokens=4120, cached_tokens=2048, output_tokens=310, seconds=12.34
)
HEADLINE = claim("Larkfield keeps its lighthouse", "Larkfield lighthouse to shine again")
LINKS = (
    Link(kind=LinkKind.SAME, facts=(0, 2, 3)),
    Link(kind=LinkKind.CONTRADICTING, facts=(1, 2)),
)
REMARKS = (
    Remark(
        kind=RemarkKind.CHANGE,
        figures=(words("38%"), words("4,150")),
        stated=Decimal(38),
        computed=Decimal("30.5"),
    ),
)
FULL = summary_of(
    headline=HEADLINE,
    claims=CLAIMS,
    quotations=QUOTATIONS,
    numeric_facts=FACTS,
    links=LINKS,
    remarks=REMARKS,
    rejected=REJECTED,
    coverage=COVERAGE,
    windows=WINDOWS,
    usage=USAGE,
)
