"""The knobs behind `summarize`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from summarizer.errors import SettingsError
from summarizer.lengths import LENGTHS

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.lengths import Length

PROMPTS = (
    "system", "claims", "choose", "focus", "speakers", "measures", "digest", "select", "language",
    "translate", "glossary",
)  # fmt: skip
_CODE = re.compile(r"[a-z]{2,3}")
_CHOICES = {
    "plan": ("auto", "small", "joint"),
    "mode": ("auto", "json_schema", "tools", "json_object", "plain"),
    "certainty": ("sure", "likely", "open"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What a model costs, in US dollars by the million tokens; `cached` None is the price of `input`."""

    input: float
    output: float
    cached: float | None = None

    def __post_init__(self) -> None:
        if min(self.input, self.output, self.cached or 0.0) < 0:
            raise SettingsError("prices must not be negative")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a summary is made. Frozen: change one with `dataclasses.replace`.

    `tasks` are what the model is asked for; what is left out costs nothing, and quotations and numbers are
    in the summary all the same, as far as code alone knows them.
    `plan` is "small" (a few questions a call), "joint" (all questions of a window in one call) or "auto",
    which goes by the model. `mode` is the form in which a server is asked for its answer: "json_schema",
    "tools", "json_object", "plain", or "auto", which takes the first of them that the server does not refuse.
    `window_tokens` bounds the text that one call sees, in estimated tokens, and `concurrency` the calls under
    way at once; None leaves both to the plan. `length` is how much is told of the whole text: "headline",
    "brief", "standard", "full", or a number of claims. `focus` says in words what to look for and `speakers`
    whose words matter: they change what is chosen, not how it is proved.
    `overview` is how many sentences are over the claims, each resting on some of them; None goes by the text:
    none for an article, two to five for a longer one. `sections` is how many claims each section of the text
    has of its own, under the whole.
    `glossary` are terms to keep: no claim loses one that its sentence has. As a mapping it says how each is
    put in the language of the claims.
    `language` is an ISO 639-1 code: what a model words is then in that language. What code cannot prove in
    another language than the text's is `unproven`, never ticked, and holds the figures of the text; without a
    model claims are in the text's own words. `prompts` are files of your own in place of the package's
    templates, by task: "system", "claims", "choose", "focus", "speakers", "measures", "digest", "select",
    "language", "translate", "glossary".
    `certainty` is the least grade of the quotations that are kept: "sure" is strict, "likely" leaves out what
    is open; the quoted spans of what is left out are in the coverage.
    With `second_reader` a claim whose wording rules can neither prove nor refute is put to the model as a
    question of one token, and counts as far as the model is trusted; without it the text's own words stand.
    `max_calls` bounds the requests to the model for one text, re-asks and retries aside; what is then not
    asked is in the ledger as skipped. `temperature` None means 0, except for a hosted model, which keeps its
    own. `timeout` bounds one request, from the first byte sent to the last received (of the embedded engine:
    the time in which it reads and writes nothing), and `retry_seconds` all tries of one after a failure on
    the way, both in seconds; `retries` counts the tries after the first. `base_url` is the address of an
    OpenAI-compatible server, with the key, if it needs one, in SUMMARIZER_API_KEY. `prices` are your own for
    that server, or instead of the listed ones.
    """

    tasks: tuple[Literal["claims", "speakers", "measures"], ...] = ("claims", "speakers", "measures")
    plan: Literal["auto", "small", "joint"] = "auto"
    mode: Literal["auto", "json_schema", "tools", "json_object", "plain"] = "auto"
    window_tokens: int | None = None
    concurrency: int | None = None
    length: Length = "standard"
    overview: int | None = None
    sections: int = 0
    certainty: Literal["sure", "likely", "open"] = "open"
    second_reader: bool = False
    focus: str | None = None
    speakers: tuple[str, ...] = ()
    glossary: tuple[str, ...] | Mapping[str, str] = field(default=(), hash=False)
    language: str | None = None
    prompts: Mapping[str, str | Path] = field(default_factory=dict, hash=False)
    temperature: float | None = None
    timeout: float = 300.0
    retries: int = 4
    retry_seconds: float = 120.0
    max_calls: int | None = None
    base_url: str | None = field(default=None, repr=False)
    prices: Prices | None = None

    @property
    def terms(self) -> dict[str, str]:
        """Each term of the glossary with how it is put in the claims."""
        given = self.glossary
        return dict(given) if isinstance(given, Mapping) else {term: term for term in given}

    def __post_init__(self) -> None:
        for name, words in _CHOICES.items():
            _refuse_other(name, getattr(self, name), words)
        self._check_length()
        if others := sorted(set[str](self.tasks) - {"claims", "speakers", "measures"}):
            raise SettingsError(f"tasks are claims, speakers and measures, not {', '.join(others)}")
        if others := sorted(set(self.prompts) - set(PROMPTS)):
            raise SettingsError(f"prompts are {', '.join(PROMPTS)}, not {', '.join(others)}")
        if self.language is not None and not _CODE.fullmatch(self.language):
            raise SettingsError(f"language is an ISO 639 code such as 'de', not {self.language!r}")
        for name in ("window_tokens", "concurrency", "timeout", "max_calls"):
            value = getattr(self, name)
            if value is not None and value <= 0:
                raise SettingsError(f"{name} must be above 0, not {value}")
        for name in ("retries", "retry_seconds", "overview", "sections"):
            if (getattr(self, name) or 0) < 0:
                raise SettingsError(f"{name} must not be negative")
        if self.base_url is not None and not _is_address(self.base_url):
            raise SettingsError("base_url must be an address such as http://localhost:11434/v1")

    def _check_length(self) -> None:
        if isinstance(self.length, bool) or (isinstance(self.length, str) and self.length not in LENGTHS):
            raise SettingsError(f"length is {', '.join(LENGTHS)} or a number of claims, not {self.length!r}")
        if not isinstance(self.length, str) and self.length < 0:
            raise SettingsError(f"length must not be negative, but is {self.length}")


def _refuse_other(name: str, value: str, words: tuple[str, ...]) -> None:
    if value not in words:
        raise SettingsError(f"{name} is {', '.join(words[:-1])} or {words[-1]}, not {value!r}")


def _is_address(url: str) -> bool:
    """Whether it is an address of the web, with a host and a possible port, to whoever will ask there too."""
    import httpx2

    try:
        parts, _ = urlsplit(url), httpx2.URL(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except (ValueError, httpx2.InvalidURL):
        return False
