"""The draft desk: a person's draft, held against its sources quotation by quotation and figure by figure."""

from summarizer.desk.desk import check_draft
from summarizer.desk.findings import Cited, Code, DraftFinding, DraftReport, Level

__all__ = ["Cited", "Code", "DraftFinding", "DraftReport", "Level", "check_draft"]
