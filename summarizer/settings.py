"""The knobs behind `summarize`."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Literal
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
PARAMETERS = ("model", "client", "settings")
_TASKS = ("claims", "speakers", "measures")
_CODE = re.compile(r"[a-z]{2,3}")
_CHOICES = {
    "plan": ("auto", "small", "joint"),
    "mode": ("auto", "json_schema", "tools", "json_object", "plain"),
    "certainty": ("sure", "likely", "open"),
}


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What a number may be: whole where `least` is, from there to `most`."""

    least: float
    most: float = math.inf
    optional: bool = False

    @property
    def whole(self) -> bool:
        return isinstance(self.least, int)

    def __str__(self) -> str:
        if self.least == _POSITIVE:
            return "above 0"
        kind = "a whole number" if self.whole else "a number"
        least = f"{kind} of {self.least:g} or more"
        return least if self.most == math.inf else f"{kind} from {self.least:g} to {self.most:g}"


_POSITIVE = math.nextafter(0.0, 1.0)
_BOUNDS = {
    "window_tokens": _Bounds(1, optional=True),
    "concurrency": _Bounds(1, optional=True),
    "max_calls": _Bounds(1, optional=True),
    "overview": _Bounds(0, optional=True),
    "sections": _Bounds(0),
    "retries": _Bounds(0),
    "timeout": _Bounds(_POSITIVE),
    "retry_seconds": _Bounds(0.0),
    "temperature": _Bounds(0.0, 2.0, optional=True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What a model costs, in US dollars by the million tokens; `cached` None is the price of `input`."""

    input: float
    output: float
    cached: float | None = None

    def __post_init__(self) -> None:
        for name in ("input", "output", "cached"):
            _refuse_outside(f"prices: {name}", getattr(self, name), _Bounds(0.0, optional=name == "cached"))


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
        """Raise `SettingsError` for the first value of another type, or outside what it may be."""
        for name, words in _CHOICES.items():
            _refuse_other(name, getattr(self, name), words)
        for name, bounds in _BOUNDS.items():
            _refuse_outside(name, getattr(self, name), bounds)
        for name in ("focus", "language", "base_url"):
            _refuse_kind(name, getattr(self, name), (str, type(None)), "a text")
        _refuse_kind("second_reader", self.second_reader, (bool,), "True or False")
        _refuse_kind("prices", self.prices, (Prices, type(None)), "Prices(input=..., output=...)")
        for name in ("tasks", "speakers"):
            object.__setattr__(self, name, _texts(name, getattr(self, name)))
        if not isinstance(self.glossary, Mapping):
            object.__setattr__(self, "glossary", _texts("glossary", self.glossary))
        _refuse_others("tasks", self.tasks, _TASKS)
        _refuse_kind("prompts", self.prompts, (Mapping,), "a mapping of tasks to files")
        _refuse_others("prompts", self.prompts, PROMPTS)
        self._check_length()
        if self.language is not None and not _is_language(self.language):
            raise SettingsError(f"language is an ISO 639 code such as 'de', not {self.language!r}")
        if self.base_url is not None and not _is_address(self.base_url):
            raise SettingsError("base_url must be an address such as http://localhost:11434/v1")

    def _check_length(self) -> None:
        if isinstance(self.length, str):
            if self.length not in LENGTHS:
                raise SettingsError(
                    f"length is {', '.join(LENGTHS)} or a number of claims, not {self.length!r}"
                )
        else:
            _refuse_outside("length", self.length, _Bounds(0))


def checked(settings: Settings | None) -> Settings:
    """Return settings, the default ones for None; raises `SettingsError` for what is none."""
    if settings is not None and not isinstance(settings, Settings):
        raise SettingsError(f"settings is Settings(length=2, ...), not {settings!r:.80}")
    return settings or Settings()


def refuse_unknown(given: Iterable[str], known: Iterable[str]) -> None:
    """Raise `SettingsError` for a keyword that there is not, and name the nearest or where it belongs."""
    known = sorted(known)
    for name in sorted(set(given) - set(known)):
        if name in {field.name for field in fields(Settings)}:
            raise SettingsError(f"{name} is one of the settings: settings=Settings({name}=...)")
        near = get_close_matches(name, (*PARAMETERS, *known), 1)
        meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        raise SettingsError(f"there is no option {name}; {meant}")


def _refuse_outside(name: str, value: Any, bounds: _Bounds) -> None:
    """Raise `SettingsError` unless a value is a number within bounds, or None where that is allowed."""
    if value is None and bounds.optional:
        return
    number = isinstance(value, int) if bounds.whole else isinstance(value, int | float)
    if not number or isinstance(value, bool) or not bounds.least <= value <= bounds.most:
        raise SettingsError(f"{name} must be {bounds}, not {value!r}")


def _refuse_kind(name: str, value: Any, kinds: tuple[type, ...], what: str) -> None:
    if not isinstance(value, kinds):
        raise SettingsError(f"{name} is {what}, not {value!r}")


def _texts(name: str, value: Any) -> tuple[str, ...]:
    """Return texts as a tuple; raises `SettingsError` for one text, which would be read letter by letter."""
    if isinstance(value, str):
        raise SettingsError(f"{name} are several: ({value!r},) for one")
    if not isinstance(value, tuple | list) or not all(isinstance(part, str) for part in value):
        raise SettingsError(f"{name} are a tuple of texts, not {value!r}")
    return tuple(value)


def _refuse_others(name: str, given: Iterable[Any], known: tuple[str, ...]) -> None:
    if others := sorted(set(map(str, given)) - set(known)):
        raise SettingsError(f"{name} are {', '.join(known)}, not {', '.join(others)}")


def _refuse_other(name: str, value: Any, words: tuple[str, ...]) -> None:
    if value not in words:
        raise SettingsError(f"{name} is {', '.join(words[:-1])} or {words[-1]}, not {value!r}")


def _is_language(code: str) -> bool:
    """Whether it is the code of a language that the Unicode CLDR has a name for."""
    from babel import Locale

    return _CODE.fullmatch(code) is not None and code in Locale("en").languages


def _is_address(url: str) -> bool:
    """Whether it is an address of the web, with a host and a possible port, to whoever will ask there too."""
    import httpx2

    try:
        parts, _ = urlsplit(url), httpx2.URL(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except (ValueError, httpx2.InvalidURL):
        return False
