"""The systems that are compared: ours, ours with steps left out, and others on the same model."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.evaluation.systems.extract import LangExtract
from summarizer.evaluation.systems.lead import Cut, Lead
from summarizer.evaluation.systems.naive import Naive
from summarizer.evaluation.systems.ours import Library, NoVerify, Ours
from summarizer.evaluation.systems.second import SecondReader
from summarizer.models import NONE

if TYPE_CHECKING:
    from summarizer.evaluation.systems.base import System, Target

DEFAULT = ("ours", "no-verify", "naive", "code")
NAMES = (*DEFAULT, "lead", "naive-cut", "second-reader", "langextract")


def systems_on(target: Target) -> dict[str, System]:
    """Return every system by its name, all on one model; ours with and without proofs ask it once."""
    library = Library(target)
    code = Ours(Library(replace(target, model=NONE)))
    return {
        "ours": Ours(library),
        "no-verify": NoVerify(library),
        "naive": Naive(target),
        "code": code,
        "lead": Lead(code),
        "naive-cut": Cut(Naive(target), code),
        "second-reader": SecondReader(target),
        "langextract": LangExtract(target),
    }
