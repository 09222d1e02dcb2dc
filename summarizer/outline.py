"""What a long summary has over its claims and under them: an overview, and the sections of the source."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from summarizer.items import Item
from summarizer.results import Claim, Text
from summarizer.source.divisions import SectionKind
from summarizer.source.document import Span  # noqa: TC001 - pydantic needs the type at run time

__all__ = ["OverviewSentence", "Section", "SectionKind"]


class OverviewSentence(Claim):
    """A sentence of the overview, proved as any claim is.

    `rests_on` are the claims that it tells together, by their places in `Summary.claims`, from 0: its
    evidence is theirs.
    """

    rests_on: tuple[Annotated[int, Field(ge=0)], ...] = Field(min_length=1)


class Section(Item):
    """A part of the source: what stands under a heading or a date, or what one speaker says.

    `title` is the heading, the date or the name, as it stands in the source. `stretches` are its places, in
    text order. `claims` are its own summary, in the source's words, as many as `Settings.sections` says.
    """

    kind: SectionKind
    title: Text
    stretches: tuple[Span, ...]
    claims: tuple[Claim, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The place of the title."""
        return (self.title.span,)

    def _words(self) -> str:
        return f"{' '.join(self.title.text.split())}, {self.kind}"
