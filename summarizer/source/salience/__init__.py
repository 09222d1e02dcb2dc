"""Which sentences of a text carry its news, without a model."""

from summarizer.source.salience.interest import Interest
from summarizer.source.salience.scoring import Salience
from summarizer.source.salience.telling import Told

__all__ = ["Interest", "Salience", "Told"]
