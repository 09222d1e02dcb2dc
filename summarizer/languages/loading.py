"""From the TOML of a language to a typed part of it; what the type does not expect is refused.

How an entry is written follows from the type of its field: words in one string, phrases in a list, values as
lines of a value and its words. "5: five" gives one word, "20+10: twenty thirty" counts up in tens, "1e6:
million" is a power of ten and "24..100: dozens" a span.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import MISSING, fields
from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from dataclasses import Field

PartT = TypeVar("PartT")
_LINE = re.compile(r"\s*(?P<value>[^\s:+]+?)(?:\+(?P<step>\d*))?\s*:\s*(?P<words>.*\S)\s*")


def read_part(code: str, part: str, kind: type[PartT]) -> PartT:
    """Return the part of a language that `part`.toml in its folder holds, as a `kind`.

    Raises `SettingsError`, naming file and entry, for an entry that is unknown, missing, of another form, or
    that has a word twice.
    """
    place = f"languages/{code}/{part}.toml"
    data = tomllib.loads(files("summarizer.languages").joinpath(code, f"{part}.toml").read_text("utf-8"))
    return typed(data, kind, place)


def typed(data: Mapping[str, Any], kind: type[PartT], place: str) -> PartT:
    """Return `data` as the dataclass `kind`; `place` is where it stands, for messages."""
    wanted = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    unknown = data.keys() - wanted.keys()
    if unknown:
        raise SettingsError(f"{place}: no entry {min(unknown)!r} is known; known are {', '.join(wanted)}")
    missing = [name for name, field in wanted.items() if name not in data and _is_needed(field)]
    if missing:
        raise SettingsError(f"{place}: the entry {missing[0]!r} is missing")
    return kind(**{name: _value(wanted[name], entry, f"{place}: {name}") for name, entry in data.items()})


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _value(field: Field[Any], entry: Any, place: str) -> Any:
    form, read = _FORMS[str(field.type)]
    if not isinstance(entry, form):
        raise SettingsError(f"{place} is {type(entry).__name__}, not {form.__name__}")
    try:
        return read(entry)
    except ValueError as error:
        raise SettingsError(f"{place}: {error}") from error


def _same(entry: Any) -> Any:
    return entry


def _words(entry: str) -> frozenset[str]:
    return frozenset(_once(entry.split()))


def _phrases(entry: list[str]) -> tuple[str, ...]:
    return tuple(_once([" ".join(phrase.split()) for phrase in entry]))


def _split_phrases(entry: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in _phrases(entry))


def _phrase_lists(entry: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    _once([phrase for phrases in entry.values() for phrase in _phrases(phrases)])
    return {name: _phrases(phrases) for name, phrases in entry.items()}


def _word_lists(entry: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    return {name: _words(listed) for name, listed in entry.items()}


def _once(found: list[str]) -> list[str]:
    twice = sorted({word for word in found if found.count(word) > 1}) if len(set(found)) < len(found) else []
    if twice:
        raise ValueError(f"{', '.join(twice)} stands there twice")
    return found


def _whole_numbers(entry: str) -> Mapping[str, int]:
    return {word: int(value) for word, value in _valued(entry).items()}


def _decimals(entry: str) -> Mapping[str, Decimal]:
    return {word: Decimal(value) for word, value in _valued(entry).items()}


def _spans(entry: str) -> Mapping[str, tuple[int, int]]:
    return {word: _span(value) for word, value in _valued(entry).items()}


def _spans_by_number(entry: Mapping[str, str]) -> Mapping[int, tuple[int, int]]:
    return {int(number): _span(value) for number, value in entry.items()}


def _span(value: str) -> tuple[int, int]:
    low, _, high = value.partition("..")
    return int(Decimal(low)), int(Decimal(high))


def _valued(entry: str) -> dict[str, str]:
    pairs = [pair for line in entry.strip().splitlines() for pair in _pairs(line)]
    _once([word for word, _ in pairs])
    return dict(pairs)


def _pairs(line: str) -> Iterator[tuple[str, str]]:
    """Yield each word of a line with its value, in the notation of the module; "_" is a space in a word."""
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"{line.strip()!r} is no value with its words")
    step = None if match["step"] is None else int(match["step"] or 1)
    for index, word in enumerate(match["words"].split()):
        value = match["value"] if step is None else str(int(match["value"]) + step * index)
        yield word.replace("_", " "), _plain(value)


def _plain(value: str) -> str:
    return str(int(Decimal(value))) if "e" in value and ".." not in value else value


_FORMS: Mapping[str, tuple[type, Callable[[Any], Any]]] = {
    "str": (str, _same),
    "bool": (bool, _same),
    "frozenset[str]": (str, _words),
    "tuple[str, ...]": (list, _phrases),
    "tuple[tuple[str, ...], ...]": (list, _split_phrases),
    "Mapping[str, str]": (dict, _same),
    "Mapping[str, frozenset[str]]": (dict, _word_lists),
    "Mapping[str, int]": (str, _whole_numbers),
    "Mapping[str, Decimal]": (str, _decimals),
    "Mapping[str, tuple[int, int]]": (str, _spans),
    "Mapping[int, tuple[int, int]]": (dict, _spans_by_number),
    "Mapping[str, tuple[str, ...]]": (dict, _phrase_lists),
}
