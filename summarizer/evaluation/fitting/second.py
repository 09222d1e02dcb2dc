"""Fit how far a model is trusted as a second reader: `python -m summarizer.evaluation.fitting.second RUN …`.

A RUN is a directory of the eval script with the system `second-reader`, one a corpus. The model is a logistic
regression over the features of `summarizer.verifying.checking.second`; its threshold is the least from which
at most one in twenty of the false statements is called supported, those that code itself supports included.
Each corpus is also left out in turn, and judged by the weights and the threshold of the others: these are the
figures that count, and they are printed. Corpora weigh alike, however many statements they have.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.evaluation.fitting.logistic import Example, fit
from summarizer.evaluation.store import load_run
from summarizer.results import Verdict
from summarizer.trust import Trust

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.evaluation.cases import CheckRow

_COMMAND = "python -m summarizer.evaluation.fitting.second"
_SYSTEM = "second-reader"
_FALSE = 0.05
_PASSES, _SHRINK = 60, 0.01
