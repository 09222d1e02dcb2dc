"""Sentences that are parsed together: each as it is parsed alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from summarizer.source.reading import read
from summarizer.source.syntax.latest import Latest
from summarizer.source.syntax.network import Network, english
from summarizer.source.syntax.tokens import tokens_of
from summarizer.source.syntax.trees import parse, parse_each

TEXT = (
    "The board that sold the quay was sued by two fishermen in May. Tova Brask left. “We never owned it,” "
    "she told the council, which had asked for the deeds, the maps and the ledgers of nine years. No. Why "
    "was the rye not sold before the mill in Orrow, which its owner had mortgaged twice, burned down?"
)
SENTENCES = [tuple(sentence.span.of(TEXT).split()) for sentence in read(TEXT).sentences]


def _unread() -> Network:
    """Return the network without anything that it has read before."""
    network = english()
    return Network(network._weights, network.inventory)


def test_each_as_alone():
    """Sentences of any length, empty and double ones too, have together the analyses that they have alone."""
    asked = [*SENTENCES, (), SENTENCES[0], *(words * 9 for words in SENTENCES)]
    alone = [_unread().analyse(words) for words in asked]
    assert _unread().analyse_each(asked) == alone
    assert len({len(analysis.tags) for analysis in alone}) > 5
    assert _unread().analyse_each([]) == []


def test_trees_of_several_sentences():
    """Each sentence of a text has its own tree, one longer than the parser takes at once as well."""
    spans = [sentence.span for sentence in read(TEXT).sentences]
    cut = [tokens_of(TEXT, span.start, span.end) for span in spans]
    cut.insert(1, [token for tokens in cut * 5 for token in tokens])
    cut.append([])
    assert parse_each(TEXT, cut) == [parse(TEXT, tokens) for tokens in cut]


def test_latest_goes_last():
    """Of what is kept, that goes first which was used longest ago."""
    latest: Latest[str, int] = Latest(2)
    latest.keep({"a": 1, "b": 2})
    assert latest.of("ax") == {"a": 1}
    latest.keep({"c": 3})
    assert latest.of("abc") == {"a": 1, "c": 3}


def test_many_threads_ask():
    """Threads that ask for the same and other sentences at once get what is right."""
    network, wanted = _unread(), [_unread().analyse(words) for words in SENTENCES]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(network.analyse_each, [SENTENCES] * 20))
    assert found == [wanted] * 20
