"""A model as a summary asks it, whether it stands alone or is one that a run over many texts shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    from summarizer.drafting.calls import Profile
    from summarizer.drafting.deferred import Asking
    from summarizer.local import Slot
    from summarizer.trust import Trust


class Asked(Protocol):
    """A model as a summary asks it: how it is planned for, what it is called, and a connection to it."""

    @property
    def answers(self) -> bool:
        """Whether there is a model at all, rather than code alone."""
        ...

    @property
    def profile(self) -> Profile:
        """What the model can take."""
        ...

    @property
    def title(self) -> str:
        """What a summary calls the model."""
        ...

    @property
    def trust(self) -> Trust:
        """How far the model's word counts as a second reader."""
        ...

    @property
    def at_once(self) -> bool:
        """Whether all calls of a text go out together."""
        ...

    async def measured(self) -> Profile:
        """Return what the model can take, after its server was asked where its name does not tell."""
        ...

    def connected(self, watch: Callable[[Slot], None] | None = None) -> AbstractAsyncContextManager[Asking]:
        """Connect for as long as the context lasts."""
        ...
