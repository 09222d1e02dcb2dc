"""Who is who in a draft: a role that a source gives to somebody else, a name made of two people's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.desk.describing import descriptions
from summarizer.desk.findings import Code
from summarizer.desk.people import may_be_one
from summarizer.desk.pointing import Pointed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.describing import Description
    from summarizer.desk.sources import Source, Sources
    from summarizer.source.document import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def role_findings(text: str, span: Span, sources: Sources) -> Iterator[Pointed]:
    """Find what a sentence of the draft says somebody is and a source says of somebody else alone.

    The source must say of the bearer of the name that he or she is something else, and nowhere name both
    in one sentence otherwise.
    """
    for said in descriptions(text, span):
        for source in sources.all:
            rival = _rival(said, source)
            if rival is not None:
                message = f"“{said.span.of(text)}”: in a source that is {rival.name}, not {said.name}"
                yield Pointed(Code.NAME, said.span, message, source.cite(rival.span))
                break


def _rival(said: Description, source: Source) -> Description | None:
    """Return the description of somebody else that is like what is said, if it is not of the name as well."""
    names = _WORD.findall(said.name)[-1:]
    own = [there for there in source.described(names) if there.is_of(said.name)]
    if not own or any(said.is_like(there) for there in own):
        return None
    alike = [there for there in own if said.head is not None and said.head in there.words]
    if any(there.head != said.head for there in alike) or (
        not alike and _stand_together(said, names, source)
    ):
        return None
    heads = [said.head] if said.head is not None else sorted(said.words)
    others = source.described(heads)
    return next((o for o in others if said.is_like(o) and not may_be_one(said.name, [o.name])), None)


def _stand_together(said: Description, names: list[str], source: Source) -> bool:
    """Whether a sentence has the name and the noun, and does not say of somebody else that this is them."""
    words = [said.head] if said.head is not None else sorted(said.words)
    sets = [source.sentences_with(word) for word in (*names, *words)]
    return any(
        not any(said.is_like(there) and not there.is_of(said.name) for there in source.describing(number))
        for number in frozenset.intersection(*sets)
    )
