"""How a language writes quotations and figures for people; it stands in `writing.toml` of its folder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class WritingWords:
    """The marks around a quotation, with the spaces inside them, and words beside a figure.

    `up` and `down` stand before how far something rose or fell, the next six before how it is to be taken
    (`fewer_than` of what is counted), `onward` and `up_to` before a range with one end, `between` between
    its two ends, `part_of` behind a share and `times` behind how often. With `currency_first` the code of a
    currency stands before its figure.
    """

    opening: str
    closing: str
    up: str
    down: str
    about: str
    at_least: str
    at_most: str
    more_than: str
    less_than: str
    fewer_than: str
    onward: str
    up_to: str
    between: str
    part_of: str
    times: str
    currency_first: bool = False
