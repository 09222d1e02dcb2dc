"""Which sentences of a text carry its news, without a model."""

from summarizer.selecting.salience.interest import Interest
from summarizer.selecting.salience.scoring import Salience
from summarizer.selecting.salience.telling import Told

__all__ = ["Interest", "Salience", "Told"]
