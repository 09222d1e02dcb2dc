"""The parts of a structured abstract, told by their labels: "Background: …", "METHODS …", "Conclusions".

The five categories, and the labels that fall under each, follow the list of the National Library of Medicine,
"Structured Abstracts: Labels and NLM Category Mappings".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.source.document import Document

_CATEGORIES = {
    "background": "background, introduction, context, importance, rationale, background and aims",
    "objective": "objective, objectives, aim, aims, purpose, goal, goals, hypothesis, question",
    "methods": "method, methods, design, setting, participants, patients, study design, methodology, "
    "materials and methods, patients and methods, methods and results, interventions, intervention, "
    "exposures, measurements, main outcome measures, main outcomes and measures, data sources, funding, "
    "registration, trial registration, study selection, data extraction",
    "results": "result, results, finding, findings, main results, observations",
    "conclusions": "conclusion, conclusions, interpretation, implications, conclusions and relevance, "
    "significance, conclusion and implications, authors' conclusions, meaning",
}
_CATEGORY_OF = {label: name for name, labels in _CATEGORIES.items() for label in labels.split(", ")}
# What a sentence of each is worth beside one of the results. Whoever reads one thing reads the conclusion.
_WORTH = {"background": 0.5, "objective": 0.6, "methods": 0.4, "results": 1.0, "conclusions": 4.0}
_FEWEST = 3  # categories of a text that is divided so
_LABEL = re.compile(
    r"(?:(?P<any>[A-Z][A-Za-z' ]{2,30}?)\s?[:.—–]|(?P<high>[A-Z][A-Z' ]{2,30}?))\s+(?=[^\sa-z])"
)


class Part(NamedTuple):
    """To what part a sentence belongs, and how many characters of it are the label."""

    category: str
    label: int

    @property
    def worth(self) -> float:
        """What the sentence is worth beside one of the results."""
        return _WORTH[self.category]


def parts(document: Document) -> Mapping[str, Part]:
    """Return the part that each sentence of a structured abstract belongs to, by its id; else nothing."""
    found = dict(_labelled(document)) if document.language == "en" else {}
    categories = {part.category for part in found.values()}
    return found if len(categories) >= _FEWEST and "conclusions" in categories else {}


def _labelled(document: Document) -> Iterator[tuple[str, Part]]:
    category = ""
    for block, paragraph in zip(document.blocks, document.paragraphs, strict=True):
        for sentence in paragraph.sentences:
            text = sentence.span.of(document.text)
            alone = _CATEGORY_OF.get(text.rstrip(" :.").lower())
            if block.kind is BlockKind.HEADING or (alone and len(paragraph.sentences) == 1):
                category = alone or ""
            match = _LABEL.match(text)
            named = _CATEGORY_OF.get((match["any"] or match["high"]).lower()) if match else None
            category = named or category
            if category:
                yield sentence.id, Part(category, match.end() if named and match else 0)
