"""Run systems over cases; each prediction is stored as soon as it is there, and not made twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.evaluation.store import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.evaluation.cases import Case, Prediction
    from summarizer.evaluation.cassettes import Deck
    from summarizer.evaluation.store import Store
    from summarizer.evaluation.systems.base import Target

    Progress = Callable[[str, int, int], None]


def run_all(
    cases: Sequence[Case], systems: dict[str, str], store: Store, deck: Deck, progress: Progress
) -> dict[str, dict[str, Prediction]]:
    """Return the predictions of each system by case; `systems` maps names to keys of the store."""
    return {system: _run(cases, (system, key), store, deck, progress) for system, key in systems.items()}


def keys_of(systems: Sequence[str], target: Target) -> dict[str, str]:
    """Return the key of each system."""
    return {system: key_of(system, target) for system in systems}


def _run(
    cases: Sequence[Case], system: tuple[str, str], store: Store, deck: Deck, progress: Progress
) -> dict[str, Prediction]:
    name, key = system
    known = store.known(name, key, cases)
    missing = [case for case in cases if case.id not in known]
    for done, case in enumerate(missing):
        progress(name, done, len(missing))
        known[case.id] = deck.predict(name, case)
        store.add(name, key, case, known[case.id])
    return {case.id: known[case.id] for case in cases}
