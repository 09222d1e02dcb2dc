"""What a failed try means: whether to try again, how long to wait, and which of our errors it is.

Vendors' classes are told by name and by HTTP status, so that the SDK of any provider is understood and none
has to be imported.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from summarizer.drafting.secrecy import brief
from summarizer.errors import (
    AddressError,
    AnswerError,
    AuthenticationError,
    BadRequestError,
    ModelError,
    RefusedError,
    TransportError,
    TruncatedError,
    UnreachableError,
)

_SCHEMA_FAILURES = {"ValidationError", "JSONDecodeError", "ResponseParsingError", "AsyncValidationError"}
_CONNECTION_FAILURES = {
    "APIConnectionError",
    "APITimeoutError",
    "ConnectError",
    "ReadTimeout",
    "TimeoutException",
}
_CUT_OFF = {"IncompleteOutputException", "LengthFinishReasonError"}
_NO_KEY = {"OAuthError", "SubjectTokenProviderError"}
_KEY = re.compile(r"\b[A-Z][A-Z\d_]*_(?:KEY|TOKEN)\b")  # a variable of the environment
_TRANSIENT_STATUS = {408, 409, 425, 429}
_NOT_IMPLEMENTED = 501
_OPTION_CODES = {"unsupported_parameter", "unsupported_value", "unknown_parameter"}  # whatever the text is
_TOO_LONG = ("context_length_exceeded", "exceed_context_size", "maximum context length")
_GATEWAYS = {502, 503, 504, 529}  # these speak for a server behind them, in words of their own


def is_schema_failure(error: BaseException) -> bool:
    """Whether the answer came and does not fit its schema."""
    return type(error).__name__ in _SCHEMA_FAILURES


def is_transient(error: BaseException) -> bool:
    """Whether the same request may succeed a moment later; an exhausted quota will not."""
    if _own(error) is not None or _is_spent(error):
        return False
    status = _status(error)
    if status is not None:
        return status in _TRANSIENT_STATUS or (status >= 500 and status != _NOT_IMPLEMENTED)
    return _is_connection_failure(error)


def is_no_model_server(error: BaseException) -> bool:
    """Whether a failure is one that no model server words so: a 5xx of its own without a JSON object."""
    status = _status(error)
    if status is None or status < 500 or status in _GATEWAYS:
        return False
    try:
        said = error.response.json()  # type: ignore[attr-defined]
    except (AttributeError, ValueError, RecursionError):
        return True
    return not isinstance(said, dict)


def retry_after(error: BaseException) -> float | None:
    """Return the seconds that the server asks to wait (RFC 9110, 10.2.3: seconds or a date), else None."""
    headers = getattr(getattr(error, "response", None), "headers", None)
    value = headers.get("retry-after") if headers is not None else None
    if value is None:
        return None
    try:
        seconds = float(value)
    except ValueError:
        return _seconds_until(value)
    return max(0.0, seconds) if math.isfinite(seconds) else None


def is_refused_for_now(error: BaseException) -> bool:
    """Whether the server asks for fewer requests: 429, or any refusal with a Retry-After."""
    cause = root(error)
    return _status(cause) == 429 or (_status(cause) is not None and retry_after(cause) is not None)


def is_refused(error: BaseException) -> bool:
    """Whether the server took nothing of a request, and will not."""
    return _status(error) is not None and not is_transient(error)


def in_a_word(error: BaseException) -> str:
    """Return the HTTP status of a failure, or what it was instead of an answer."""
    cause = root(error)
    if (status := _status(cause)) is not None:
        return str(status)
    if _is_timeout(cause):
        return "no answer in time"
    return "no connection" if _is_connection_failure(cause) else "no answer"


def may_be_billed(error: BaseException) -> bool:
    """Whether a request that failed so may have been answered, and billed, all the same."""
    cause = root(error)
    if _status(cause) is not None or isinstance(_own(cause), AddressError):
        return False
    return _is_timeout(cause) or not isinstance(cause, Exception) or _is_cut(cause)


def _is_cut(error: BaseException | None) -> bool:
    """Whether a connection broke after it stood; one that never did has carried nothing."""
    names = set()
    while error is not None:
        names |= {kind.__name__ for kind in type(error).__mro__}
        error = error.__cause__ or error.__context__
    return bool(names & _CONNECTION_FAILURES) and not names & {
        "ConnectError",
        "ConnectTimeout",
        "PoolTimeout",
    }


def _own(error: BaseException) -> ModelError | None:
    """Return the error of ours that a vendor's SDK has wrapped, if it is one."""
    for _ in range(8):
        if isinstance(error, ModelError):
            return error
        if error.__cause__ is None:
            return None
        error = error.__cause__
    return None


def translated(error: BaseException) -> ModelError:
    """Return this library's error for a vendor's; the message says what to change."""
    if (own := _own(error)) is not None:
        return type(own)(str(own))
    cause = root(error)
    name, status = type(cause).__name__, _status(cause)
    if name in _CUT_OFF:
        return TruncatedError("the answer was cut off at the token limit")
    if is_schema_failure(cause) or name == "APIResponseValidationError":
        return AnswerError(f"the answer does not fit its schema: {_first_fault(cause)}")
    if status is not None:
        return _by_status(status, cause)
    return _without_status(name, cause)


def _without_status(name: str, cause: BaseException) -> ModelError:
    if _is_timeout(cause):
        return TransportError(
            "no answer within the time limit: raise Settings.timeout, or ask a faster model"
        )
    if _is_connection_failure(cause) and may_be_billed(cause):
        return UnreachableError(
            f"the model server{_address(cause)} took the request and broke off before its answer was there: "
            f"{_brief(cause)} It may have billed it."
        )
    if _is_connection_failure(cause):
        return UnreachableError(
            f"the model server{_address(cause)} cannot be reached: {_brief(cause)} Is it running there?"
        )
    if name == "ContentFilterFinishReasonError":
        return RefusedError("the provider's content filter stopped the answer")
    if name in _NO_KEY or "api_key" in str(cause) or "API key" in str(cause):
        variable = _KEY.search(str(cause))
        return AuthenticationError(f"no API key: {f'set {variable[0]}' if variable else brief(cause, 200)}")
    if isinstance(cause, TypeError) and "'model'" in str(cause):
        return BadRequestError("the client has no model of its own: name one with model=")
    if isinstance(cause, LookupError | UnicodeError):  # of whoever read what there was instead of an answer
        return ModelError("the call failed: what came cannot be read")
    return ModelError(f"the call failed: {name}: {_brief(cause)}")


def _by_status(status: int, cause: BaseException) -> ModelError:
    detail = _brief(cause)
    if status == 413 or any(mark in str(cause) for mark in _TOO_LONG):
        return TruncatedError(f"the request does not fit the model's context: {detail}")
    if status in {401, 403}:
        return AuthenticationError(
            f"the server refuses the API key ({status}): it is SUMMARIZER_API_KEY for a server at base_url, "
            "else the provider's own variable, such as OPENAI_API_KEY"
        )
    if "content_filter" in str(getattr(cause, "code", "")):
        return RefusedError(f"the provider's content filter refused the request: {detail}")
    if is_transient(cause):
        asked = retry_after(cause)
        wait = "" if asked is None else f"; it asks to wait {asked:.0f} s, see Settings.retry_seconds"
        return TransportError(f"the server kept failing ({status}): {detail}{wait}")
    if status == 404:
        return _of_setup(
            f"the server knows no such model or address (404): {detail}; check model and base_url"
        )
    if _is_spent(cause) or status == 402:
        return _of_setup(f"nothing is left to pay for the request with ({status}): {detail}")
    if getattr(cause, "code", None) in _OPTION_CODES:
        return _of_setup(f"the server takes no such option ({status}): {detail}")
    return BadRequestError(f"the server refuses the request ({status}): {detail}")


def _of_setup(message: str) -> BadRequestError:
    error = BadRequestError(message)
    error.of_setup = True
    return error


def _is_spent(error: BaseException) -> bool:
    """Whether a quota is used up; it is no rate that is over in a minute."""
    return "insufficient_quota" in str(getattr(error, "code", ""))


def root(error: BaseException) -> BaseException:
    """Return what stopped a call: instructor wraps it, with the cause beneath."""
    while type(error).__name__ == "InstructorRetryException" and error.__cause__ is not None:
        error = error.__cause__
    return error


def _status(error: BaseException) -> int | None:
    status = getattr(error, "status_code", None)
    return status if isinstance(status, int) else None


def _is_connection_failure(error: BaseException) -> bool:
    return any(kind.__name__ in _CONNECTION_FAILURES for kind in type(error).__mro__) or isinstance(
        error, ConnectionError | TimeoutError
    )


def _is_timeout(error: BaseException) -> bool:
    return "Timeout" in type(error).__name__ or isinstance(error, TimeoutError)


def _seconds_until(date: str) -> float | None:
    try:
        moment = parsedate_to_datetime(date)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)  # "-0000" gives no zone
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _address(error: BaseException) -> str:
    """Return " at HOST:PORT" where the error knows it; a user and a query in the address stay out."""
    url = getattr(getattr(error, "request", None), "url", None)
    return f" at {url.netloc.decode('ascii', 'replace')}" if url is not None else ""


def _first_fault(error: BaseException) -> str:
    """Return what pydantic found first, without its address and its count; else what the error says."""
    told = getattr(error, "errors", None)
    faults = told(include_url=False, include_input=False) if callable(told) else ()
    if not faults:
        return _brief(error)
    place = ".".join(map(str, faults[0]["loc"]))
    return brief(f"{place}: {faults[0]['msg']}" if place else faults[0]["msg"])


def _brief(error: BaseException) -> str:
    """Return what the server or library says, in one short line without a key."""
    body = getattr(error, "body", None)
    said = body.get("message") if isinstance(body, dict) else None
    return brief(said or error)
