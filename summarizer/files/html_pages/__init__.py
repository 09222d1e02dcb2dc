"""HTML: what a reader of the page sees, without navigation, each stretch with its element."""

from summarizer.files.html_pages.reading import read_html, read_whole_html

__all__ = ["read_html", "read_whole_html"]
