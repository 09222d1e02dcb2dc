"""The systems that are compared: ours, ours with steps left out, and others on the same model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.evaluation.systems.extract import LangExtract
from summarizer.evaluation.systems.naive import Naive
from summarizer.evaluation.systems.ours import Code, NoVerify, Ours

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from summarizer.evaluation.systems.base import System, Target

SYSTEMS: Mapping[str, Callable[[Target], System]] = {
    "ours": Ours,
    "no-verify": NoVerify,
    "naive": Naive,
    "code": Code,
    "langextract": LangExtract,
}
DEFAULT = ("ours", "no-verify", "naive", "code")
