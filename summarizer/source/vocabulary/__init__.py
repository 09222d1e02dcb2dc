"""What English words have to do with each other, from WordNet (Fellbaum, 1998)."""

from summarizer.source.vocabulary.relations import (
    are_opposite,
    bases,
    derived,
    is_derived,
    is_general,
    is_synonym,
    may_name_one,
    offered,
    phrasal,
    says_of_object,
    sought,
)
from summarizer.source.vocabulary.wordnet import lemmas

__all__ = [
    "are_opposite",
    "bases",
    "derived",
    "is_derived",
    "is_general",
    "is_synonym",
    "lemmas",
    "may_name_one",
    "offered",
    "phrasal",
    "says_of_object",
    "sought",
]
