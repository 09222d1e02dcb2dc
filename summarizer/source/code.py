"""Code within a text, as Markdown marks it: its marks quote nobody."""

from __future__ import annotations

import re

_FENCED = r"^```.*?(?:^```|\Z)"
_IN_A_LINE = r'(?<!`)`(?![\s`"“„«])[^`\n]{1,200}(?<!\s)`(?!`)'
_CODE = re.compile(rf"{_FENCED}|{_IN_A_LINE}", re.MULTILINE | re.DOTALL)


def without_code(text: str) -> str:
    """Return `text` with a letter for each character of its code, so that places stay; linear in the text.

    Code stands between lines that begin with three backticks, or between two of them in a line. TeX's
    quotations, `so', are none, nor is a quotation that somebody set in that type.
    """
    return _CODE.sub(lambda match: "x" * len(match[0]), text) if "`" in text else text
