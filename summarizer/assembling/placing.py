"""Give each item of a summary its place in the document that the source was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from summarizer.items import Item
from summarizer.ledger import Origin, Result

if TYPE_CHECKING:
    from summarizer.files.source_file import SourceFile
    from summarizer.summary import Summary

ItemT = TypeVar("ItemT", bound=Item)
ResultT = TypeVar("ResultT", bound=Result)


def placed(summary: Summary, file: SourceFile) -> Summary:
    """Return `summary`, made of the text of `file`, with `places` on its items and `origin`."""

    def at(item: ItemT) -> ItemT:
        return in_file(item, file)

    return summary.model_copy(
        update={
            "headline": at(summary.headline) if summary.headline else None,
            "overview": tuple(map(at, summary.overview)),
            "claims": tuple(map(at, summary.claims)),
            "sections": tuple(
                at(section.model_copy(update={"claims": tuple(map(at, section.claims))}))
                for section in summary.sections
            ),
            "quotations": tuple(map(at, summary.quotations)),
            "numeric_facts": tuple(map(at, summary.numeric_facts)),
            "origin": Origin(
                name=file.name,
                kind=file.kind,
                sha256=file.sha256,
                encoding=file.encoding,
                title=file.title,
                notes=file.notes,
                layout=file.layout,
            ),
        }
    )


def in_file(item: ResultT, file: SourceFile) -> ResultT:
    """Return an item with its places in `file`; what has none as it is."""
    return item.model_copy(update={"places": file.places(*item.spans)}) if isinstance(item, Item) else item
