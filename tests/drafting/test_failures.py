"""How the failures of vendors become errors of this library, and what a response says beside its answer."""

from __future__ import annotations

import inspect

import httpx2
import openai
import pytest
from servers import FINE, KEY

from summarizer.drafting.failures import retry_after, translated
from summarizer.drafting.responses import is_refusal, tokens_of
from summarizer.errors import (
    AnswerError,
    AuthenticationError,
    BadRequestError,
    ModelError,
    RefusedError,
    TransportError,
    TruncatedError,
    UnreachableError,
)
from summarizer.ledger import Usage


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        ("-3", 0.0),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("Wed, 21 Oct 2015 07:28:00 -0000", 0.0),
        ("nan", None),
        ("inf", None),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after_is_read_leniently(value, seconds):
    """Nothing that a server writes there can break a try."""
    response = httpx2.Response(
        429, headers={"retry-after": value}, request=httpx2.Request("POST", "http://x")
    )
    assert retry_after(openai.RateLimitError("no", response=response, body=None)) == seconds


REQUEST = httpx2.Request("POST", f"http://user:{KEY}@mill.invalid/v1?key={KEY}")
NEVER_RAISED = {  # of webhooks and the realtime socket, which are not spoken to
    "InvalidWebhookSignatureError",
    "WebSocketConnectionClosedError",
    "WebSocketQueueFullError",
}


def _made(kind):
    """Make an error of openai's as the SDK would, by what its constructor takes."""
    if kind.__name__ == "LengthFinishReasonError":
        return kind(completion=openai.types.chat.ChatCompletion.model_validate(FINE.payload))
    known = {
        "message": "trouble",
        "request": REQUEST,
        "response": httpx2.Response(STATUS.get(kind.__name__, 418), request=REQUEST),
        "body": None,
    }
    parameters = inspect.signature(kind.__init__).parameters
    return kind(**{name: known[name] for name in parameters if name in known})


STATUS = {
    "APIResponseValidationError": 200,
    "AuthenticationError": 401,
    "OAuthError": 401,
    "PermissionDeniedError": 403,
    "NotFoundError": 404,
    "ConflictError": 409,
    "UnprocessableEntityError": 422,
    "RateLimitError": 429,
    "InternalServerError": 500,
    "BadRequestError": 400,
}
EXPECTED = {
    "APIResponseValidationError": AnswerError,
    "APIConnectionError": UnreachableError,
    "APITimeoutError": TransportError,
    "AuthenticationError": AuthenticationError,
    "OAuthError": AuthenticationError,
    "SubjectTokenProviderError": AuthenticationError,
    "PermissionDeniedError": AuthenticationError,
    "NotFoundError": BadRequestError,
    "BadRequestError": BadRequestError,
    "UnprocessableEntityError": BadRequestError,
    "APIStatusError": BadRequestError,
    "ConflictError": TransportError,
    "RateLimitError": TransportError,
    "InternalServerError": TransportError,
    "LengthFinishReasonError": TruncatedError,
    "ContentFilterFinishReasonError": RefusedError,
}


def _vendor_errors():
    from openai import _exceptions

    abstract = {"OpenAIError", "APIError"}
    return [
        kind
        for name, kind in vars(_exceptions).items()
        if inspect.isclass(kind)
        and issubclass(kind, Exception)
        and kind.__module__ == _exceptions.__name__
        and name not in abstract | NEVER_RAISED
    ]


@pytest.mark.parametrize("kind", _vendor_errors(), ids=lambda kind: kind.__name__)
def test_every_error_of_openai_is_mapped(kind):
    """Each exception class of the SDK has its class here; a new one fails until it is mapped."""
    error = translated(_made(kind))
    assert type(error) is EXPECTED[kind.__name__]
    assert KEY not in str(error)


def test_missing_credentials_are_told_from_other_trouble():
    """OpenAI's base class stands for a missing key; anything unforeseen stays a plain `ModelError`."""
    assert type(translated(openai.OpenAIError("set the `api_key` option"))) is AuthenticationError
    assert type(translated(RuntimeError("a wheel came off"))) is ModelError


class Anything:
    """An object with the attributes given, as another vendor's response has them."""

    def __init__(self, **attributes):
        self.__dict__ |= attributes


def test_another_vendors_words():
    """Anthropic's tokens and its refusal are understood without its package."""
    usage = Anything(input_tokens=7, output_tokens=3, cache_read_input_tokens=5)
    response = Anything(usage=usage, stop_reason="refusal")
    assert tokens_of(response) == Usage(calls=1, prompt_tokens=7, cached_tokens=5, output_tokens=3)
    assert is_refusal(response)
    assert not is_refusal(Anything(stop_reason="end_turn"))


@pytest.mark.parametrize(
    ("said", "counted"),
    [(-100, 0), ("many", 0), ([7], 0), (float("nan"), 0), (float("inf"), 0), (10**40, 10**9), ("12", 12)],
    ids=str,
)
def test_tokens_that_cannot_be(said, counted):
    """No server is owed tokens back, and no count is beyond what a store or a sum can hold."""
    assert tokens_of(Anything(usage=Anything(prompt_tokens=said))) == Usage(calls=1, prompt_tokens=counted)
