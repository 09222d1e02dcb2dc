"""Whether a word is a verb where it stands, by its neighbours."""

from itertools import product

from summarizer.source.speech import parts

WORDS = ("", "The", "the", "reports", "Orr", "of", "lit", ",", "7", "quickly", "“", "burning", "zzyx")


def test_odds_are_the_sums_of_all_features():
    """What is kept of a word and of each neighbour adds up to what its features say, to the last bit."""
    known = parts.weights()
    for near in product(WORDS, WORDS, WORDS[1:], WORDS):
        verb = finite = 0.0
        for name in parts.features(near, known.words):
            odds = known.odds.get(name, (0.0, 0.0))
            verb, finite = verb + odds[0], finite + odds[1]
        assert parts._odds(*near) == (verb, finite)
