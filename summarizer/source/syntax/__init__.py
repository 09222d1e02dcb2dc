"""How the words of an English sentence depend on each other."""

from summarizer.source.syntax.trees import Node, Tree, kept_by_word, parse, parse_stretch

__all__ = ["Node", "Tree", "kept_by_word", "parse", "parse_stretch"]
