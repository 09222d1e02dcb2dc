"""A page that proves itself: one HTML file of a summary, its source, and the check of both."""

from summarizer.rendering.proofpage.document import to_frame, to_page

__all__ = ["to_frame", "to_page"]
