"""Run systems over cases; each prediction is stored as soon as it is there, and not made twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.evaluation.store import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.evaluation.cases import Case
    from summarizer.evaluation.cassettes import Deck
    from summarizer.evaluation.store import Store
    from summarizer.evaluation.systems.base import Target

    Progress = Callable[[str, Case], None]


def run_all(
    cases: Sequence[Case], keys: dict[str, str], store: Store, deck: Deck, progress: Progress
) -> None:
    """Have each system predict each case that the store lacks, case by case; `keys` maps names to keys."""
    known = {system: store.known(system, key, cases) for system, key in keys.items()}
    for case in cases:
        for system, key in keys.items():
            if case.id not in known[system]:
                progress(system, case)
                store.add(system, key, case, deck.predict(system, case))


def keys_of(systems: Sequence[str], target: Target) -> dict[str, str]:
    """Return the key of each system."""
    return {system: key_of(system, target) for system in systems}
