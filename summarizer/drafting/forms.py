"""In which form a server is asked for its answer, and which form each server turned out to take.

Models that think take no temperature, and bound an answer by another name that counts their thoughts too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MODES = ("json_schema", "tools", "json_object", "plain")
_REFUSED, _UNPROCESSABLE = {400, 501}, 422
# The fields of our own request: a refusal that names one of the others is about that one.
_FORM = ("response_format", "json_schema", "json_object", "schema", "grammar", "tool")
_OTHERS = ("temperature", "max_tokens", "messages", "model")
_MOST_SERVERS = 256
_BOUND, _THINKERS_BOUND = "max_tokens", "max_completion_tokens"
THINKING = 16_000  # tokens that a hosted model may think before its answer, where that is bounded
_taken: dict[tuple[str, str], str] = {}
_refused: dict[tuple[str, str], frozenset[str]] = {}  # options that a model turned out not to take


@dataclass(slots=True)
class Manners:
    """What is known of a server: its name, whether it has answered, and the form it is asked in.

    `form` is one of `MODES` where the user has set it, or "auto".
    """

    address: str
    model: str
    form: str = "auto"
    answered: bool = False

    def forms(self) -> Iterator[str]:
        """Yield the forms to ask in: first the one that the server is known to take, else the strictest.

        Nothing follows a form that was set, or in which this server has answered a moment ago.
        """
        if self.form != "auto":
            yield self.form
            return
        first = _taken.get((self.address, self.model), MODES[0])
        yield first
        if not self.answered:
            yield from (form for form in MODES if form != first)

    def keep(self, form: str) -> None:
        """Note that the server has answered in `form`; later calls begin with it."""
        self.answered = True
        if self.form == "auto":
            _taken[self.address, self.model] = form
            _forget_oldest(_taken)

    def fitted(self, body: dict[str, Any]) -> dict[str, Any]:
        """Return a body without the options that the model is known not to take."""
        refused = _refused.get((self.address, self.model), frozenset())
        fitted = {name: value for name, value in body.items() if name not in refused}
        if _BOUND in refused and _BOUND in body:
            fitted[_THINKERS_BOUND] = body[_BOUND] + THINKING
        return fitted

    def learns(self, error: BaseException, body: dict[str, Any]) -> bool:
        """Whether a refusal names an option of the body that can be left out; it is from now on."""
        options = {"temperature"} & body.keys()
        said = str(getattr(error, "body", None) or error)
        if getattr(error, "status_code", None) not in {400, _UNPROCESSABLE}:
            return False
        if _BOUND in body and _THINKERS_BOUND in said:
            options.add(_BOUND)
        elif getattr(error, "param", None) not in options:
            return False
        key = (self.address, self.model)
        _refused[key] = _refused.get(key, frozenset()) | options
        _forget_oldest(_refused)
        return True


def _forget_oldest(known: dict[tuple[str, str], Any]) -> None:
    while len(known) > _MOST_SERVERS:
        del known[next(iter(known))]


def is_about_form(error: BaseException) -> bool:
    """Whether a server refused a request for the form that the answer was asked in.

    A refusal that gives no reason is taken as one; one that names another field of the request is not. What
    answered must be a server: a batch is never asked for in another form.
    """
    if getattr(error, "response", None) is None:
        return False
    status = getattr(error, "status_code", None)
    said = str(getattr(error, "body", None) or error).lower()
    if any(field in said for field in _FORM):
        return status in _REFUSED or status == _UNPROCESSABLE
    return status in _REFUSED and not any(field in said for field in _OTHERS)
