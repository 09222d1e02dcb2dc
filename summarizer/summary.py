"""The `Summary`: a record of what was accepted, rejected and left, with its views, exports and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.record import Record
from summarizer.rendering import citing, frames, standoff, tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from summarizer.rendering.tables import Kind
    from summarizer.results import Quotation
    from summarizer.reviews import Review
    from summarizer.verifying.findings import Reverification


class Summary(Record):
    """A summary of `source` whose quotations, numbers, names and evidence are places in it.

    Built or loaded from JSON, it holds each of its texts against `source[start:end]` and each verdict against
    the reasons given for it, and raises `IntegrityError` where they differ; JSON of another shape raises
    pydantic's `ValidationError`. Whether the rules give the same again is for `reverify` to say. `origin` is
    the document that the source was read from, if it was one.
    """

    def citation(self, quotation: Quotation, title: str | None = None) -> str:
        """Cite a quotation: its words, who said them, from what, and where they stand.

        `title` is what the source is called ("Millbrook Gazette, 3 March 2026"); without it the beginning of
        its SHA-256 is given.
        """
        return citing.citation(self, quotation, title)

    def reverify(self, text: str) -> Reverification:
        """Repeat every check on `text`, without a network: the source itself, or an edited version of it.

        On an edited text the items are looked for anew, and reported as moved, changed or gone.
        """
        from summarizer.verifying.reverifying import reverify

        return reverify(self, text)

    def with_review(self, review: Review | Path | str | bytes | Mapping[str, object]) -> Summary:
        """Return the summary as a person decided in the page of `to_html(page=True)`.

        `review` is what the page exported: its file, its JSON, or that read. Rejected items go to
        `rejected`; a corrected claim is checked anew, a corrected speaker must be named in the source, and
        what a number is corrected to measure must stand in its sentence. What was accepted and corrected is
        in `rulings`, with what it said before; a correction that the source cannot carry changes nothing,
        and its ruling and `notes` say why. Raises `InputError` for a review of another source or of other
        items.
        """
        from summarizer.verifying.reviewing import parsed, reviewed

        return reviewed(self, parsed(review))

    def to_text(self, width: int = 100, top: int | None = None) -> str:
        """Return the summary as plain text, in lines of at most `width` characters.

        Of quotations and numbers it shows the `top` most salient, by default as many as the length of the
        summary says; of a text of over 1,000 words a standard summary is then at most a fifth.
        """
        from summarizer.rendering.text import to_text

        return to_text(self, width, top)

    def to_markdown(self, top: int | None = None) -> str:
        """Return the summary as Markdown, markup of the source escaped; for `top` see `to_text`."""
        from summarizer.rendering.markdown import to_markdown

        return to_markdown(self, top)

    def to_html(self, *, page: bool = False, top: int | None = None) -> str:
        """Return the summary as HTML; what the source holds of markup is escaped.

        As a fragment without script or style sheet, for a page of your own (for `top` see `to_text`); with
        `page` as one document with the source beside it, which checks itself and loads nothing.
        """
        if page:
            from summarizer.rendering.proofpage import to_page

            return to_page(self)
        from summarizer.rendering.html import to_html

        return to_html(self, top)

    def to_dataframe(self, kind: Kind = "numbers") -> pd.DataFrame:
        """Return the claims, quotations or numbers as a pandas table, one row each (extra `notebook`)."""
        return frames.to_dataframe(self, kind)

    def to_polars(self, kind: Kind = "numbers") -> pl.DataFrame:
        """Return the same table for polars (extra `tables`)."""
        return frames.to_polars(self, kind)

    def to_arrow(self, kind: Kind = "numbers") -> pa.Table:
        """Return the same table for Arrow (extra `tables`)."""
        return frames.to_arrow(self, kind)

    def to_parquet(self, path: Path | str, kind: Kind = "numbers") -> None:
        """Write the same table to a Parquet file (extra `tables`)."""
        frames.to_parquet(self, path, kind)

    def to_csv(self, kind: Kind = "numbers") -> str:
        """Return the same table as CSV, in which no cell can be taken for a formula."""
        return tables.to_csv(self, kind)

    def to_jsonl(self) -> str:
        """Return a line of JSON for each item: its place in the summary as "item", then its own fields."""
        return standoff.to_jsonl(self)

    def to_web_annotations(self) -> str:
        """Return the items as W3C Web Annotations; `read_web_annotations` reads them back."""
        return standoff.to_web_annotations(self)

    def to_brat(self) -> str:
        """Return the items as brat standoff, to lie as .ann beside the source as .txt."""
        return standoff.to_brat(self)

    def to_docbin(self) -> bytes:
        """Return the source with the items as span groups, a spaCy DocBin, where spaCy is installed."""
        return standoff.to_docbin(self)

    def _repr_html_(self) -> str:
        from summarizer.rendering.proofpage import to_frame

        return to_frame(self)
