"""Errors cross processes whole."""

from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from servers import at, refusal, serving

from summarizer import Settings, errors, summarize
from summarizer.errors import FileError, IncompleteError, ModelError, UnreachableError
from summarizer.ledger import Usage

TEXT = (
    "The mill at Larkfield burned 40 tonnes of barley and six cartloads of peat in a single cold week of "
    "April before the council closed its road, said its owner, Ada Quince. It closed in May."
)
SIMPLE = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, Exception) and kind is not IncompleteError
]


def strictly(url: str) -> None:
    """Summarize with `strict` in a process of a pool."""
    summarize(TEXT, model="m", settings=Settings(base_url=url, retries=0), strict=True)


@pytest.mark.parametrize("kind", SIMPLE)
def test_an_error_pickles(kind):
    """Every error is the same on the other side: kind, message, and for a model's what it cost."""
    error = kind("the mill", "is shut") if issubclass(kind, FileError) else kind("the mill is shut")
    if isinstance(error, ModelError):
        error.usage = Usage(calls=2)
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), str(back)) == (kind, "the mill is shut")
    assert vars(back) == vars(error)


def test_a_failure_crosses_a_pool():
    """A strict failure in a pool of processes arrives with its partial summary, and the pool goes on."""
    with serving() as server, ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        server.script(refusal())
        for _ in range(2):
            error = pool.submit(strictly, server.url).exception(timeout=60)
            if error is None:  # only the first answer was a refusal
                break
            assert isinstance(error, IncompleteError)
            assert "windows failed" in str(error)
            assert error.partial.numeric_facts
        assert error is None


def test_what_there_is_comes_with_the_error():
    """A server that is not there leaves what code alone says, and says in every window why."""
    with serving() as gone:
        pass
    with pytest.raises(UnreachableError) as caught:
        summarize(TEXT, model="m", settings=at(gone))
    assert caught.value.partial.unanswered
    assert caught.value.partial.numeric_facts
    assert pickle.loads(pickle.dumps(caught.value)).partial == caught.value.partial
