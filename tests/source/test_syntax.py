"""Heads, tags and relations of the words of a sentence."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import product
from threading import Thread

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from summarizer.evaluation.fitting.treebanks import Tree, read_trees, report
from summarizer.source.syntax import parse_stretch
from summarizer.source.syntax.alone import one_thread
from summarizer.source.syntax.heads import best_heads
from summarizer.source.syntax.network import english
from summarizer.source.syntax.words import features_of

SENTENCE = "The board that sold the quay was sued by two fishermen in May."


def _is_tree(heads: tuple[int, ...]) -> bool:
    """Whether each word reaches the root, at place 0, below which one word stands."""
    for word in range(1, len(heads)):
        above, steps = word, 0
        while above and steps <= len(heads):
            above, steps = heads[above], steps + 1
        if above:
            return False
    return sum(head == 0 for head in heads[1:]) == 1


@pytest.mark.parametrize("seed", range(40))
def test_heads_are_the_best_tree(seed):
    """Among all trees over four words none scores higher, but for the choice of the root's word."""
    scores = np.random.default_rng(seed).normal(size=(5, 5)).astype(np.float32)
    found = tuple(int(head) for head in best_heads(scores))
    assert _is_tree(found)
    root = found.index(0, 1)
    trees = [(0, *heads) for heads in product(range(5), repeat=4)]
    trees = [heads for heads in trees if _is_tree(heads) and heads[root] == 0]
    best = max(trees, key=lambda heads: sum(scores[word, head] for word, head in enumerate(heads) if word))
    assert found == best


@pytest.mark.parametrize("words", [1, 2, 60, 200])
def test_heads_of_any_length_are_a_tree(words):
    """One word, and as many as a sentence may have."""
    scores = np.random.default_rng(words).normal(size=(words + 1, words + 1)).astype(np.float32)
    assert _is_tree(tuple(int(head) for head in best_heads(scores)))


def test_a_sentence():
    """A relative clause, a passive with its agent, a number and a date have their heads and relations."""
    nodes = {node.low: node for node in parse_stretch(SENTENCE).nodes}
    links = {low: (nodes_by_number(nodes, node.head), node.relation) for low, node in nodes.items()}
    assert links["sued"] == ("", "root")
    assert links["board"] == ("sued", "nsubj:pass")
    assert links["sold"] == ("board", "acl:relcl")
    assert links["quay"] == ("sold", "obj")
    assert links["fishermen"] == ("sued", "obl:agent")
    assert links["two"] == ("fishermen", "nummod")
    assert nodes["may"].tag == "NNP"


def nodes_by_number(nodes, number):
    """Return the word with a number, "" for none."""
    return next((low for low, node in nodes.items() if node.number == number), "")


@pytest.mark.parametrize("text", ["", " ", "\u200b", "(", "\ud800", "١٢٣", "ﬁ", "a" * 5000, "no " * 700])
def test_any_text_is_parsed(text):
    """Marks, lone surrogates, digits of other scripts, long words and sentences."""
    tree = parse_stretch(text)
    assert all(node.head < len(tree.nodes) for node in tree.nodes)


def test_features_know_a_word_by_its_ends():
    """An unknown word keeps its ending and how it is written; digits are alike."""
    assert features_of("Marchbanks")[2:5] == ("snks", "tks", "fc")
    assert features_of("1957")[0] == features_of("2024")[0]


def test_report_counts_what_is_right(tmp_path):
    """A treebank is read, and the network is measured on it; marks do not count."""
    rows = [
        "1\tRepairs\t_\t_\tNNS\t_\t2\tnsubj",
        "2\tcontinue\t_\t_\tVBP\t_\t0\troot",
        "3\t.\t_\t_\t.\t_\t2\tpunct",
    ]
    path = tmp_path / "bank.conllu"
    path.write_text("# text = Repairs continue.\n" + "\n".join(rows) + "\n\n", encoding="utf-8")
    (tree,) = read_trees([path])
    assert tree == Tree(
        ["Repairs", "continue", "."], ["NNS", "VBP", "."], [1, -1, 1], ["nsubj", "root", "punct"]
    )
    assert report(english(), [tree]) == "tags 100.0, heads 100.0, both 100.0"


def test_linear_algebra_keeps_the_threads_that_it_had():
    """While sentences are read it has one thread; after the last of many readers it has what it had."""

    def threads():
        return {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"}

    before = threads()
    with one_thread:
        assert threads() == {1}
    readers = [Thread(target=parse_stretch, args=(SENTENCE,)) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert threads() == before


def test_every_thread_reads_with_one_thread():
    """The limit holds in whichever thread reads, not only in the one that read first."""

    def seen():
        with one_thread:
            return {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"}

    seen()
    with ThreadPoolExecutor(2) as pool:
        assert [pool.submit(seen).result() for _ in range(4)] == [{1}] * 4
    assert seen() == {1}


def test_who_is_a_person():
    """A clause with "who" describes a person, not the institute that stands nearer."""
    tree = parse_stretch(
        "Ines Karr, a botanist at the Tarn Institute who was not asked, considers it likely."
    )
    asked = next(node for node in tree.nodes if node.low == "asked")
    assert tree.above(asked).low == "botanist"


@pytest.mark.parametrize(
    "text",
    ["Kerr flew to Oslo.", "Moen flew to Oslo.", "Will sued the firm.", "Okafor won.", "Oh was fined."],
)
def test_a_name_before_a_verb_is_who_acts(text):
    """What looks like an interjection, a modal or a conjunction serves no other word there."""
    first = parse_stretch(text).nodes[0]
    assert (first.tag, first.relation.removesuffix(":pass")) == ("NNP", "nsubj")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "The county paid Varley Stone £2.1 million for gravel and Hexby Cement £900,000 for sand.",
            "varley",
        ),
        ("She gave Mayor Tom Orr Lee two keys.", "tom"),
        ("The school sent Ada Lee Fenn 40 books on Monday.", "ada"),
    ],
)
def test_who_is_given_is_one_name(text, whom):
    """A name of several words is no ring of words that hang by each other, which nothing could walk up."""
    tree = parse_stretch(text)
    for node in tree.nodes:
        steps = zip(range(len(tree.nodes)), tree.ancestors(node), strict=False)
        assert node.head == -1 or any(above.head == -1 for _, above in steps)
    assert [node.low for node in tree.nodes if node.relation == "iobj"] == [whom]
