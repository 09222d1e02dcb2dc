"""German: its words, and how it makes one word of a number."""
