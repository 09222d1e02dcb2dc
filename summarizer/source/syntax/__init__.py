"""How the words of an English sentence depend on each other."""

from summarizer.source.syntax.nodes import Node
from summarizer.source.syntax.trees import Tree, kept_by_word, parse, parse_stretch

__all__ = ["Node", "Tree", "kept_by_word", "parse", "parse_stretch"]
