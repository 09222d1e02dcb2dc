"""Layout: the blocks that a text is made of, told by line lengths, marks and repetition. Pure code."""

from summarizer.source.layout.blocks import read_blocks

__all__ = ["read_blocks"]
