"""PDF: the text of its pages in reading order, each stretch with its page and its boxes."""

from summarizer.files.pdf_pages.reading import read_pdf

__all__ = ["read_pdf"]
