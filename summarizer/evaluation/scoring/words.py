"""Words that carry no content, in English and German."""

from __future__ import annotations

LITTLE = frozenset(
    "a an the of in on at to for by with from and or that which who as is was are were be been has have had "
    "it its he she his her they their der die das den dem des ein eine einer einem einen und im am auf von "
    "vom zu zum zur für mit ist war sind waren hat haben sich dass er sie es".split()
)
