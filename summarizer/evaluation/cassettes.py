"""Cassettes: a model's answers, recorded once and replayed without a network.

A document has one cassette for each system that asks; `no-verify` believes what `ours` was answered and
uses its. A document whose cassette no longer answers every request is recorded again from its first call,
so that seconds and cached tokens stay those of one honest run. Seconds are kept beside the cassettes, since
those of a replay mean nothing. Needs vcrpy, of the extra `dev`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

from summarizer import local
from summarizer.drafting.fencing import canonical_body
from summarizer.errors import InputError, MissingDependencyError, ModelError, SettingsError, TransportError
from summarizer.evaluation.systems import systems_on
from summarizer.evaluation.systems.base import Target
from summarizer.version import install

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.evaluation.cases import Case, Prediction
    from summarizer.evaluation.systems.base import System

NOWHERE = "http://model.invalid/v1"
_KEPT_HEADERS = {"content-type"}
_TAPES = {"no-verify": "ours"}


class Deck(Protocol):
    """What a system is run on: a model, or what one said earlier."""

    def predict(self, system: str, case: Case) -> Prediction:
        """Have `system` say what it finds in `case`."""


@dataclass(frozen=True, slots=True)
class Live:
    """The model itself."""

    systems: dict[str, System]

    def predict(self, system: str, case: Case) -> Prediction:
        """Ask the model."""
        return self.systems[system].predict(case)


@dataclass(frozen=True, slots=True)
class Replaying:
    """Cassettes alone; no network is used. Raises InputError for a request that they do not hold."""

    folder: Path
    target: Target

    def predict(self, system: str, case: Case) -> Prediction:
        """Replay the document's cassette."""
        prediction = self.attempt(system, case)
        if prediction is None:
            raise InputError(
                f"{_cassette(self.folder, system, case)} does not answer what {system} asks today about "
                f"{case.id}: prompts or code have changed since; record it again with --record"
            )
        return prediction

    def attempt(self, system: str, case: Case) -> Prediction | None:
        """Replay, or return None where the cassette lacks a request."""
        settings = replace(self.target.settings, base_url=NOWHERE, retries=0)
        watch = _Watch()
        with watch.cassette(_cassette(self.folder, system, case), "none") as cassette:
            try:
                prediction = systems_on(Target(self.target.model, settings))[system].predict(case)
            except ModelError:
                if watch.missing(cassette):
                    return None
                raise
        seconds = _load_seconds(self.folder, system).get(case.id)
        return None if watch.missing(cassette) else _timed(prediction, seconds)


@dataclass(frozen=True, slots=True)
class Recording:
    """Cassettes where they answer everything, the model where they do not."""

    folder: Path
    target: Target

    def predict(self, system: str, case: Case) -> Prediction:
        """Replay the document's cassette, or ask the model and keep its answers.

        Raises `TransportError` where a request got no answer: what was not answered cannot be replayed.
        """
        seconds = _load_seconds(self.folder, system)
        earlier = Replaying(self.folder, self.target).attempt(system, case)
        if earlier is not None and case.id in seconds:
            return earlier
        path = _cassette(self.folder, system, case)
        path.unlink(missing_ok=True)
        watch = _Watch()
        with watch.cassette(path, "all") as cassette:
            prediction = systems_on(self.target)[system].predict(case)
        if watch.missing(cassette):
            raise TransportError(f"{case.id}: the server left a request of {system} unanswered; start again")
        if prediction.cost.seconds is not None:
            _save_seconds(self.folder, system, seconds | {case.id: round(prediction.cost.seconds, 3)})
        return _timed(prediction, round(prediction.cost.seconds or 0.0, 3))


def replayable(target: Target) -> Target:
    """Return the target with its plan fixed, which could else depend on where the server stands.

    Raises `SettingsError` for a model that is neither embedded nor at an address.
    """
    is_local = target.model is not None and local.is_local(target.model)
    if not is_local and target.settings.base_url is None:
        raise SettingsError(
            "cassettes are of the embedded model (--model local) or of a server at --base-url"
        )
    if target.settings.plan != "auto":
        return target
    return replace(target, settings=replace(target.settings, plan="small" if is_local else "joint"))


def vcr_options() -> dict[str, Any]:
    """Match requests on what they ask, as JSON; keep no host, port, key or header of anyone's."""
    return {
        "match_on": ["method", "path", "body"],
        "before_record_request": without_sender,
        "before_record_response": without_server,
        "allow_playback_repeats": True,
        "decode_compressed_response": True,
    }


def without_sender(request: Any) -> Any:
    """Return a request as it is kept: no host, no key, and a mark around the text that is nobody's secret.

    None for one that asks the embedded engine how far it is.
    """
    if not request.path.endswith("/chat/completions"):
        return None
    asked = json.loads(request.body)
    for name in ("id_slot", "logit_bias"):  # where in the engine it was answered, and on one line
        asked.pop(name, None)
    request.body = json.dumps(canonical_body(asked)).encode()
    request.uri = NOWHERE + request.path.removeprefix("/v1")
    request.headers = {k: v for k, v in request.headers.items() if k.lower() in _KEPT_HEADERS}
    return request


def without_server(response: dict[str, Any]) -> dict[str, Any]:
    """Return a response as it is kept: without the machine's speed and what differs at each recording."""
    headers = response["headers"]
    response["headers"] = {k: v for k, v in headers.items() if k.lower() in _KEPT_HEADERS}
    answer = json.loads(response["body"]["string"])
    model = PurePath(str(answer.get("model", ""))).name  # the embedded engine gives the path of its file
    kept = {name: value for name, value in answer.items() if name not in {"timings", "system_fingerprint"}}
    kept |= {"created": 0, "id": "recorded", "model": model}
    response["body"]["string"] = json.dumps(kept, ensure_ascii=False).encode()
    return response


@dataclass(slots=True)
class _Watch:
    """Sees every request that is made while a cassette plays."""

    seen: list[str] = field(default_factory=list)

    def cassette(self, path: Path, mode: str) -> Any:
        try:
            import vcr
        except ImportError as error:
            raise MissingDependencyError(f"cassettes need vcrpy: {install('dev')}") from error
        options = vcr_options() | {"before_record_request": self._request, "record_mode": vcr.mode(mode)}
        return vcr.VCR().use_cassette(str(path), **options)

    def missing(self, cassette: Any) -> bool:
        """Whether a request was made that the cassette does not hold."""
        held = {_canonical(request) for request in cassette.requests}
        return not held.issuperset(self.seen)

    def _request(self, request: Any) -> Any:
        kept = without_sender(request)
        if kept is not None:
            self.seen.append(_canonical(kept))
        return kept


def _canonical(request: Any) -> str:
    return json.dumps(canonical_body(json.loads(request.body)), sort_keys=True)


def _cassette(folder: Path, system: str, case: Case) -> Path:
    return folder / _TAPES.get(system, system) / f"{quote(case.id, safe='')}.yaml"


def _seconds_file(folder: Path, system: str) -> Path:
    return folder / _TAPES.get(system, system) / "seconds.json"


def _load_seconds(folder: Path, system: str) -> dict[str, float]:
    file = _seconds_file(folder, system)
    seconds: dict[str, float] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return seconds


def _save_seconds(folder: Path, system: str, seconds: dict[str, float]) -> None:
    file = _seconds_file(folder, system)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(seconds, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _timed(prediction: Prediction, seconds: float | None) -> Prediction:
    usage = prediction.cost.usage.model_copy(update={"seconds": seconds or 0.0})
    cost = prediction.cost.model_copy(update={"usage": usage, "seconds": seconds})
    return prediction.model_copy(update={"cost": cost})
