"""Who is who in a draft: a role that a source gives to somebody else, a name made of two people's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.desk.describing import descriptions
from summarizer.desk.findings import Code
from summarizer.desk.people import may_be_one
from summarizer.desk.pointing import Pointed
from summarizer.source.vocabulary import derived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.describing import Description
    from summarizer.desk.sources import Source, Sources
    from summarizer.source.document import Span

_HIS = re.compile(r"\b(?:his|her|its|their|my|our)(?: \w+){1,2}$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def role_findings(text: str, span: Span, sources: Sources) -> Iterator[Pointed]:
    """Find what a sentence of the draft says somebody is and a source says of somebody else alone.

    The source must say of the bearer of the name that he or she is something else, and nowhere name both
    in one sentence otherwise.
    """
    for said in dict.fromkeys(descriptions(text, span)):
        if len(said.words) == 1 and _HIS.search(text[span.start : said.span.end]):
            continue  # "her lawyer": others have lawyers too
        found = _rival(said, sources)
        if found is not None:
            source, rival = found
            message = f"“{said.span.of(text)}”: in a source that is {rival.name}, not {said.name}"
            yield Pointed(Code.NAME, said.span, message, source.cite(rival.span))
            return


def _rival(said: Description, sources: Sources) -> tuple[Source, Description] | None:
    """Return the description of somebody else that is like what is said, if it is not of the name as well."""
    names = _WORD.findall(said.name)[-1:]
    own = [(s, there) for s in sources.all for there in s.described(names) if there.is_of(said.name)]
    if not own or any(said.is_like(there) for _, there in own):
        return None
    alike = [there for _, there in own if said.head is not None and said.head in there.words]
    apart = any(there.head != said.head for there in alike)
    if apart or (not alike and any(_stand_together(said, names, source) for source in sources.all)):
        return None
    heads = [said.head, *sorted(derived(said.head))] if said.head is not None else sorted(said.words)
    for source in sources.all:
        for other in source.described(heads):
            same = any(source is s for s, _ in own) or said.shares(other)
            if same and said.is_like(other) and not may_be_one(said.name, [other.name]):
                return source, other
    return None


def _stand_together(said: Description, names: list[str], source: Source) -> bool:
    """Whether a sentence has the name and the noun, and does not say of somebody else that this is them."""
    words = [said.head] if said.head is not None else sorted(said.words)
    sets = [
        source.sentences_with(word).union(*(source.sentences_with(other) for other in derived(word)))
        for word in words
    ]
    return any(
        not any(said.is_like(there) and not there.is_of(said.name) for there in source.describing(number))
        for number in frozenset.intersection(*map(source.sentences_with, names), *sets)
    )
