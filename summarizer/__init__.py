"""Structured summaries whose every word can be checked against the source.

    from summarizer import summarize
    summary = summarize(text)

Names are imported where they are first used, so that `import summarizer` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.api import Summarizer, SummaryOptions, asummarize, check, summarize
    from summarizer.corpus.documents import CorpusText
    from summarizer.corpus.estimating import Estimate, Interval, estimate
    from summarizer.corpus.meter import Meter, RunEnd
    from summarizer.corpus.options import RunOptions
    from summarizer.corpus.outcome import Outcome
    from summarizer.corpus.running import AsyncRun, Run, asummarize_many, summarize_many
    from summarizer.coverage import (
        Coverage,
        Nearest,
        Rejection,
        RejectionReason,
        Remark,
        RemarkKind,
        Uncovered,
        UncoveredReason,
    )
    from summarizer.desk import Cited, Code, DraftFinding, DraftReport, Level, check_draft
    from summarizer.errors import (
        AddressError,
        AnswerError,
        AuthenticationError,
        BadRequestError,
        CapReachedError,
        DamagedFileError,
        EmptyFileError,
        EncryptedFileError,
        EngineError,
        FileError,
        FormatError,
        IncompleteError,
        InputError,
        IntegrityError,
        MissingDependencyError,
        MissingFileError,
        ModelError,
        OversizedFileError,
        OversizeError,
        PromptError,
        RefusedError,
        SettingsError,
        StoppedError,
        StoreError,
        SummarizerError,
        TransportError,
        TruncatedError,
        UnfetchedFileError,
        UnknownModelError,
        UnreachableError,
        UnsupportedFileError,
        WeightsError,
    )
    from summarizer.events import Finished, Found, Known
    from summarizer.files.places import Box, Place
    from summarizer.files.reading import read_file
    from summarizer.files.source_file import FileKind, SourceFile
    from summarizer.ledger import Origin, Provenance, Task, Usage, Window, WindowStatus
    from summarizer.outline import OverviewSentence, Section, SectionKind
    from summarizer.progress import Progress
    from summarizer.rendering.standoff import Annotation, read_web_annotations
    from summarizer.results import (
        Aligned,
        Claim,
        Link,
        LinkKind,
        NumericFact,
        Quotation,
        Reason,
        ReasonCode,
        Relation,
        SecondReading,
        Speaker,
        Support,
        Text,
        Verdict,
    )
    from summarizer.reviews import Decision, Review, Ruling
    from summarizer.settings import Prices, Settings
    from summarizer.source.document import (
        Block,
        BlockKind,
        Direction,
        Document,
        Grade,
        NumberKind,
        NumberMention,
        Paragraph,
        Qualifier,
        QuotedSpan,
        Sentence,
        Span,
    )
    from summarizer.source.reading import read
    from summarizer.source.utterance import Certainty, QuotationKind, SettledBy
    from summarizer.streaming import Stream
    from summarizer.summary import Summary
    from summarizer.verifying.findings import Finding, Reverification, Standing
    from summarizer.verifying.locate import Match, MatchKind, locate
    from summarizer.version import VERSION as __version__  # noqa: N811 - the name that tools look for

_HOMES = {
    "summarizer.api": "Summarizer SummaryOptions asummarize check summarize",
    "summarizer.corpus.documents": "CorpusText",
    "summarizer.corpus.estimating": "Estimate Interval estimate",
    "summarizer.corpus.meter": "Meter RunEnd",
    "summarizer.corpus.options": "RunOptions",
    "summarizer.corpus.outcome": "Outcome",
    "summarizer.corpus.running": "AsyncRun Run asummarize_many summarize_many",
    "summarizer.coverage": (
        "Coverage Nearest Rejection RejectionReason Remark RemarkKind Uncovered UncoveredReason"
    ),
    "summarizer.desk": "Cited Code DraftFinding DraftReport Level check_draft",
    "summarizer.errors": (
        "AddressError AnswerError AuthenticationError BadRequestError CapReachedError DamagedFileError "
        "EmptyFileError EncryptedFileError EngineError FileError FormatError IncompleteError InputError "
        "IntegrityError MissingDependencyError MissingFileError ModelError OversizeError OversizedFileError "
        "PromptError RefusedError SettingsError StoppedError StoreError SummarizerError TransportError "
        "TruncatedError UnfetchedFileError UnknownModelError UnreachableError UnsupportedFileError "
        "WeightsError"
    ),
    "summarizer.events": "Finished Found Known",
    "summarizer.files.places": "Box Place",
    "summarizer.files.reading": "read_file",
    "summarizer.files.source_file": "FileKind SourceFile",
    "summarizer.ledger": "Origin Provenance Task Usage Window WindowStatus",
    "summarizer.outline": "OverviewSentence Section SectionKind",
    "summarizer.progress": "Progress",
    "summarizer.rendering.standoff": "Annotation read_web_annotations",
    "summarizer.results": (
        "Aligned Claim Link LinkKind NumericFact Quotation Reason ReasonCode Relation SecondReading Speaker "
        "Support Text Verdict"
    ),
    "summarizer.reviews": "Decision Review Ruling",
    "summarizer.settings": "Prices Settings",
    "summarizer.source.document": (
        "Block BlockKind Direction Document Grade NumberKind NumberMention Paragraph Qualifier QuotedSpan "
        "Sentence Span"
    ),
    "summarizer.source.reading": "read",
    "summarizer.source.utterance": "Certainty QuotationKind SettledBy",
    "summarizer.streaming": "Stream",
    "summarizer.summary": "Summary",
    "summarizer.verifying.locate": "Match MatchKind locate",
    "summarizer.verifying.findings": "Finding Reverification Standing",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = [
    "AddressError",
    "Aligned",
    "Annotation",
    "AnswerError",
    "AsyncRun",
    "AuthenticationError",
    "BadRequestError",
    "Block",
    "BlockKind",
    "Box",
    "CapReachedError",
    "Certainty",
    "Cited",
    "Claim",
    "Code",
    "CorpusText",
    "Coverage",
    "DamagedFileError",
    "Decision",
    "Direction",
    "Document",
    "DraftFinding",
    "DraftReport",
    "EmptyFileError",
    "EncryptedFileError",
    "EngineError",
    "Estimate",
    "FileError",
    "FileKind",
    "Finding",
    "Finished",
    "FormatError",
    "Found",
    "Grade",
    "IncompleteError",
    "InputError",
    "IntegrityError",
    "Interval",
    "Known",
    "Level",
    "Link",
    "LinkKind",
    "Match",
    "MatchKind",
    "Meter",
    "MissingDependencyError",
    "MissingFileError",
    "ModelError",
    "Nearest",
    "NumberKind",
    "NumberMention",
    "NumericFact",
    "Origin",
    "Outcome",
    "OversizeError",
    "OversizedFileError",
    "OverviewSentence",
    "Paragraph",
    "Place",
    "Prices",
    "Progress",
    "PromptError",
    "Provenance",
    "Qualifier",
    "Quotation",
    "QuotationKind",
    "QuotedSpan",
    "Reason",
    "ReasonCode",
    "RefusedError",
    "Rejection",
    "RejectionReason",
    "Relation",
    "Remark",
    "RemarkKind",
    "Reverification",
    "Review",
    "Ruling",
    "Run",
    "RunEnd",
    "RunOptions",
    "SecondReading",
    "Section",
    "SectionKind",
    "Sentence",
    "Settings",
    "SettingsError",
    "SettledBy",
    "SourceFile",
    "Span",
    "Speaker",
    "Standing",
    "StoppedError",
    "StoreError",
    "Stream",
    "Summarizer",
    "SummarizerError",
    "Summary",
    "SummaryOptions",
    "Support",
    "Task",
    "Text",
    "TransportError",
    "TruncatedError",
    "Uncovered",
    "UncoveredReason",
    "UnfetchedFileError",
    "UnknownModelError",
    "UnreachableError",
    "UnsupportedFileError",
    "Usage",
    "Verdict",
    "WeightsError",
    "Window",
    "WindowStatus",
    "__version__",
    "asummarize",
    "asummarize_many",
    "check",
    "check_draft",
    "estimate",
    "locate",
    "read",
    "read_file",
    "read_web_annotations",
    "summarize",
    "summarize_many",
]


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("summarizer.version").VERSION
    if name not in _HOME:
        raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return __all__
