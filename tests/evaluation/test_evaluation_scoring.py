"""Scoring: a perfect reading scores 100, and each way of being wrong shows in the metric that is about it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from conftest import DATA
from evaluation_sample import claim, perfect, sample

from summarizer.evaluation.bootstrap import intervals, significance
from summarizer.evaluation.cases import Case, Prediction, QuantityRow, QuotationRow
from summarizer.evaluation.loading import load_cases
from summarizer.evaluation.metrics import BY_NAME, METRICS, totals
from summarizer.evaluation.scoring import score
from summarizer.evaluation.scoring.marks import kind_by_marks
from summarizer.evaluation.scoring.units import head_noun, unit_name
from summarizer.results import Verdict
from summarizer.source.document import Span

GOLD = DATA / "gold"
CASE = sample()
PERFECT = perfect(CASE)


def value(name: str, prediction: Prediction, case: Case = CASE) -> float | None:
    """Return a metric of one document."""
    return BY_NAME[name].value(score(case, prediction).counts)


def changed(**fields: object) -> Prediction:
    """Return the perfect prediction with other fields."""
    return PERFECT.model_copy(update=fields)


@pytest.mark.parametrize(
    "metric", [m for m in METRICS if m.task not in {"cost", "summary"}], ids=lambda m: m.name
)
def test_perfect_reading(metric):
    """What the gold says scores 100 on every article, or 0 where less is better."""
    cases = load_cases(GOLD)
    figure = metric.value(totals(score(case, perfect(case)).counts for case in cases))
    assert figure == pytest.approx(100.0 if metric.higher else 0.0)


def test_swapped_speakers_show():
    """Two quotations with each other's speakers lose their joint score and keep their extent."""
    first, second, *rest = PERFECT.quotations
    swapped = (
        first.model_copy(update={"speakers": second.speakers}),
        second.model_copy(update={"speakers": first.speakers}),
        *rest,
    )
    broken = changed(quotations=swapped)
    assert value("quotations.all.exact.f1", broken) == 100.0
    assert value("quotations.direct.joint.f1", broken) == 0.0
    assert value("quotations.all.speaker", broken) == pytest.approx(100 / 3)
    assert [item.status for item in score(CASE, broken).items[:3]] == ["direct: wrong speaker"] * 2 + [
        "right"
    ]


def test_flipped_digit_shows():
    """A value with one digit flipped counts neither as value nor as unit, and its place is still right."""
    years, crossed, fall = PERFECT.quantities
    broken = changed(quantities=(years, crossed.model_copy(update={"values": (Decimal(1750),)}), fall))
    assert value("quantities.value.recall", broken) == pytest.approx(200 / 3)
    assert value("quantities.unit.f1", broken) == pytest.approx(200 / 3)
    assert value("quantities.span.f1", broken) == 100.0
    assert "quantity: wrong value" in {f"{i.subject}: {i.status}" for i in score(CASE, broken).items}


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("The toll on the Marrow ferry will rise before May.", 0),
        ("About 1,750 people crossed on the ferry last week.", 1),
    ],
    ids=["dropped not", "flipped digit"],
)
def test_false_claim_shows(text, like):
    """A claim called supported that lost its "not" or has another number lowers the precision."""
    broken = changed(claims=(claim(CASE, text, like), PERFECT.claims[1 - like]))
    assert value("claims.precision", PERFECT) == 100.0
    assert value("claims.precision", broken) == 50.0
    assert "false but shown" in {item.status for item in score(CASE, broken).items}


def test_checker_that_believes_all_shows():
    """A check that calls everything supported lets every false claim through."""
    checks = tuple(c.model_copy(update={"verdict": Verdict.SUPPORTED}) for c in PERFECT.checks)
    assert value("check.false_supported", changed(checks=checks)) == 100.0
    assert value("check.true_refuted", changed(checks=checks)) == 0.0


def test_checker_that_believes_nothing_shows():
    """A check that calls everything refuted refuses every key claim."""
    checks = tuple(c.model_copy(update={"verdict": Verdict.REFUTED}) for c in PERFECT.checks)
    assert value("check.false_supported", changed(checks=checks)) == 0.0
    assert value("check.true_refuted", changed(checks=checks)) == 100.0


def test_balanced_accuracy_is_the_mean_of_both_sides():
    """Believing everything or nothing is worth a half, whatever there is more of."""
    believing = changed(
        checks=tuple(check.model_copy(update={"verdict": Verdict.SUPPORTED}) for check in PERFECT.checks)
    )
    doubting = changed(
        checks=tuple(check.model_copy(update={"verdict": Verdict.PARTLY}) for check in PERFECT.checks)
    )
    assert value("check.balanced", PERFECT) == 100.0
    assert value("check.balanced", believing) == value("check.balanced", doubting) == 50.0
    assert BY_NAME["check.balanced"].value({"check.true": 3, "check.true.supported": 3}) is None


def test_copying_badly_shows():
    """Integrity is the share of stretches that are the source's own."""
    assert value("integrity.verbatim", changed(emitted=8, verbatim=6)) == 75.0


def test_claims_that_are_not_called_supported_prove_nothing():
    """A claim shown as partly supported neither covers a key claim nor counts for precision."""
    doubtful = tuple(claim.model_copy(update={"supported": False}) for claim in PERFECT.claims)
    assert value("claims.coverage", changed(claims=doubtful)) == 0.0
    assert value("claims.precision", changed(claims=doubtful)) is None


def test_wrong_evidence_shows():
    """A true claim that points at another sentence misses the evidence and covers nothing."""
    one, two = PERFECT.claims
    crossed = (
        one.model_copy(update={"evidence": two.evidence}),
        two.model_copy(update={"evidence": one.evidence}),
    )
    assert value("claims.evidence", changed(claims=crossed)) == 0.0
    assert value("claims.coverage", changed(claims=crossed)) == 0.0


def test_unrelated_claim_is_not_decided():
    """What is like no statement of the gold counts neither for nor against a system."""
    unrelated = claim(CASE, "Gulls nest under the old customs house.", 0)
    assert value("claims.precision", changed(claims=(*PERFECT.claims, unrelated))) == 100.0
    assert value("claims.decided", changed(claims=(*PERFECT.claims, unrelated))) == pytest.approx(200 / 3)


TEXT = "“One two three four five six seven eight nine ten,” Ann said. Bob said that it was late. He left."


def row(*words: str, speaker: str | None = None, kind: str = "direct") -> QuotationRow:
    """Return a quotation of words of TEXT."""
    spans = [Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]
    speakers = () if speaker is None else (Span(TEXT.index(speaker), TEXT.index(speaker) + len(speaker)),)
    return QuotationRow(kind=kind, fragments=tuple(spans), speakers=speakers)


QUOTED = Case(
    id="counted",
    text=TEXT,
    quotations=(
        row("One two three four five six seven eight nine ten", speaker="Ann"),
        row("that it was late", speaker="Bob", kind="indirect"),
    ),
)


@pytest.mark.parametrize(
    ("found", "counts"),
    [
        (row("One two three four five six seven eight nine ten,", speaker="Ann"), (1, 1, 1, 1)),
        (row("One two three four five six seven eight nine", speaker="Ann"), (0, 1, 1, 1)),
        (row("One two three four five", speaker="Ann"), (0, 0, 0, 1)),
        (row("One two", speaker="Ann"), (0, 0, 0, 0)),
        (row("One two three four five six seven eight nine ten", speaker="Bob"), (1, 1, 0, 0)),
        (row("One two three four five six seven eight nine ten"), (1, 1, 0, 0)),
        (row("One two three four five", "six seven eight nine ten", speaker="Ann"), (1, 1, 1, 1)),
        (row("He left", speaker="Bob"), (0, 0, 0, 0)),
    ],
)
def test_quotation_definitions(found, counts):
    """Punctuation is ignored; 0.8 of the characters are close; a joint hit needs the speaker; 0.3 touch."""
    scored = score(QUOTED, Prediction(id="counted", quotations=(found,))).counts
    names = ("exact", "j8", "joint", "speaker")
    assert tuple(scored[f"quotations.all.{name}"] for name in names) == counts
    assert (scored["quotations.all.gold"], scored["quotations.all.pred"]) == (2, 1)


def test_one_gold_takes_one_prediction():
    """Two predictions of one quotation are one hit and one too many, the better one matched."""
    found = (
        row("One two three four five", speaker="Bob"),
        row("One two three four five six seven eight nine ten", speaker="Ann"),
    )
    scored = score(QUOTED, Prediction(id="counted", quotations=found)).counts
    assert (
        scored["quotations.all.pred"],
        scored["quotations.all.exact"],
        scored["quotations.all.joint"],
    ) == (
        2,
        1,
        1,
    )


def test_prediction_of_nothing_is_of_the_kind_of_its_marks():
    """A prediction without gold counts against the kind that its own marks make it."""
    scored = score(QUOTED, Prediction(id="counted", quotations=(row("He left", kind="direct"),))).counts
    assert scored["quotations.indirect.pred"] == 1
    assert scored["quotations.direct.pred"] == 0


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[“All of it,”] she said.", "direct"),
        ("He called [it “a farce” of the worst and longest sort].", "mixed"),
        ("She said [that it was over].", "indirect"),
        ("“[No closing mark here", "direct"),
        ("‘[Single ones]’ count inside only", "indirect"),
        ("«[Guillemets]»", "direct"),
    ],
)
def test_kind_by_marks(text, kind):
    """The marks around and within a stretch tell direct, mixed and indirect apart."""
    start = text.index("[")
    end = text.index("]") - 1 if "]" in text else len(text) - 1
    assert kind_by_marks(text.replace("[", "").replace("]", ""), [Span(start, end)]) == kind


def quantity(
    values: tuple, unit: str | None = None, qualifier: str = "=", at: int | None = None
) -> QuantityRow:
    """Return a quantity, its numbers given as strings."""
    span = None if at is None else Span(at, at + 2)
    return QuantityRow(values=tuple(map(Decimal, values)), unit=unit, qualifier=qualifier, span=span)


@pytest.mark.parametrize(
    ("gold", "found", "counts"),
    [
        (quantity(("5",), "%"), quantity(("5.00",), "percent"), (1, 1, 1)),
        (quantity(("5",), "km", "~"), quantity(("5",), "mile", "~"), (1, 0, 1)),
        (quantity(("5",), "km", "~"), quantity(("5",), "kilometres"), (1, 1, 0)),
        (quantity(("1000000",)), quantity(("1000009",)), (1, 1, 1)),
        (quantity(("1000000",)), quantity(("1000011",)), (0, 0, 0)),
        (quantity(("3", "5")), quantity(("3", "5")), (1, 1, 1)),
        (quantity(("3", "5")), quantity(("3",)), (0, 0, 0)),
        (quantity(()), quantity(()), (0, 0, 0)),
    ],
)
def test_quantity_definitions(gold, found, counts):
    """Values agree within 1e-5, ranges at both ends; units by name, whatever the name."""
    case = Case(id="q", text="some text", quantities=(gold,))
    scored = score(case, Prediction(id="q", quantities=(found,))).counts
    assert tuple(scored[f"quantities.{n}"] for n in ("value", "unit", "qualifier")) == counts


def test_quantities_without_a_gold_value_are_scored_by_place_alone():
    """Where a corpus gives no value, neither the gold nor what was found there counts by value."""
    gold = (quantity(("5",), at=0), quantity((), at=5))
    found = (quantity(("5",), at=0), quantity(("2.5",), at=5))
    case = Case(id="q", text="5 or 2,50", quantities=gold)
    scored = score(case, Prediction(id="q", quantities=found)).counts
    counted = [
        scored[f"quantities.{name}"] for name in ("valued.gold", "valued.pred", "gold", "pred", "span")
    ]
    assert counted == [1, 1, 2, 2, 2]
    bare = score(
        case.model_copy(update={"quantities": gold[1:]}), Prediction(id="q", quantities=found)
    ).counts
    assert (bare["quantities.valued.gold"], bare["quantities.valued.pred"]) == (0, 0)


def test_of_equal_values_the_one_with_the_unit_is_taken():
    """Where a value occurs twice, unit and then qualifier decide which is meant."""
    case = Case(id="q", text="some text", quantities=(quantity(("5",), "mile"), quantity(("5",), "%")))
    found = (quantity(("5",), "percent"), quantity(("5",), "miles"))
    assert score(case, Prediction(id="q", quantities=found)).counts["quantities.unit"] == 2


@pytest.mark.parametrize(
    ("kind", "measures", "counts"),
    [
        ("money", "the tolls of last year", (1, 1, 1)),
        ("money", "its price", (1, 0, 1)),
        ("money", None, (1, 0, 1)),
        ("percent", "Toll", (1, 1, 0)),
        (None, "tolls", (0, 0, 0)),
    ],
)
def test_what_a_quantity_measures(kind, measures, counts):
    """One content word in common will do, by sort of quantity; a system that never says it is not judged."""
    gold = quantity(("5",)).model_copy(update={"measures": "tolls on the ferry"})
    found = quantity(("5",)).model_copy(update={"kind": kind, "measures": measures})
    case = Case(id="q", text="some text", quantities=(gold,))
    scored = score(case, Prediction(id="q", quantities=(found,))).counts
    assert tuple(scored[f"quantities.{n}"] for n in ("measured", "measures", "measured.money")) == counts


def test_units_of_counts_are_head_nouns_in_our_gold():
    """An adjective before a counted noun is no mistake in our articles."""
    years, crossed, fall = PERFECT.quantities
    adjective = crossed.model_copy(update={"unit": "happy people"})
    assert value("quantities.unit.f1", changed(quantities=(years, adjective, fall))) == 100.0
    assert head_noun("lorry trip per year") == "trip per year"
    assert head_noun(None) is None
    assert unit_name("°C") == unit_name("degrees Celsius") != unit_name("cents")


def test_nested_quotations_count_apart():
    """To find an inner quotation neither helps nor hurts the score of the outer ones."""
    without = changed(quotations=tuple(row for row in PERFECT.quotations if row.kind != "nested"))
    assert len(without.quotations) < len(PERFECT.quotations)
    assert value("quotations.all.exact.f1", without) == value("quotations.all.exact.f1", PERFECT) == 100.0
    assert value("quotations.nested.exact.f1", without) == 0.0


def test_intervals_are_seeded():
    """The same seed gives the same interval, and the figure lies within it."""
    counts = [score(case, perfect(case)).counts for case in load_cases(GOLD)]
    counts[0] = score(load_cases(GOLD)[0], Prediction(id="empty")).counts
    low, high = intervals(counts, 7)["quantities.value.recall"]
    assert intervals(counts, 7) == intervals(counts, 7)
    assert low < BY_NAME["quantities.value.recall"].value(totals(counts)) < high


def test_significance_tells_a_change_from_none():
    """A loss in every document has a small p-value; none at all has 1."""
    metric = BY_NAME["quantities.value.recall"]
    better = [{"quantities.value": 9.0, "quantities.valued.gold": 10.0}] * 12
    worse = [{"quantities.value": 6.0, "quantities.valued.gold": 10.0}] * 12
    p, (low, high) = significance(list(zip(better, worse, strict=True)), metric, 0)
    assert p < 0.01
    assert low == high == pytest.approx(-30.0)
    assert significance(list(zip(better, better, strict=True)), metric, 0)[0] == 1.0
