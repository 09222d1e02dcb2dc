"""Score a summary as a whole: how long it is, and how much of what people's summaries say is in it.

ROUGE-1 recall is the share of the words of the first person's summary, each as often as it stands there, that
the shown summary has (Lin 2004). Key facts are the content words that at least two of the summaries of a
document share, each weighing as many summaries as have it, in the spirit of the pyramid method (Nenkova and
Passonneau 2004); the measure is the weight of those that are shown. Inflected forms count as one word. Both
depend on length, so that systems are to be compared at equal length.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.evaluation.scoring.outcome import Score
from summarizer.selecting.salience.keys import WORD, keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.evaluation.cases import Case, Prediction

_SHARED = 2  # summaries that have a word which counts as a key fact


def score_summary(case: Case, prediction: Prediction) -> Score:
    """Count the words of what is shown, and what it has of the summaries of the case, if there are any."""
    shown = " ".join(filter(None, (prediction.headline, *(claim.text for claim in prediction.claims))))
    counts = Counter({"summary.words": len(shown.split()), "summary.of": case.words})
    if case.summaries:
        counts += _recall(case.summaries[0], shown) + _key_facts(case.summaries, shown)
    return Score(counts)


def _recall(person: str, shown: str) -> Counter[str]:
    wanted, had = Counter(_words(person)), Counter(_words(shown))
    return Counter({"summary.recalled": (wanted & had).total(), "summary.wanted": wanted.total()})


def _key_facts(summaries: Sequence[str], shown: str) -> Counter[str]:
    votes = Counter(word for summary in summaries for word in set(keys(summary)))
    weights = {word: count for word, count in votes.items() if count >= _SHARED}
    told = set(keys(shown)) & weights.keys()
    return Counter(
        {"summary.told": sum(weights[word] for word in told), "summary.facts": sum(weights.values())}
    )


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]
