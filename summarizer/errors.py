"""Everything this library raises on purpose.

SummarizerError
├── InputError                  the text or a file cannot be summarized: empty, binary, unreadable
│   └── FileError               a document cannot be read; `name` says which
│       ├── UnsupportedFileError    its kind is not one that can be read
│       ├── DamagedFileError        it is not what it begins as
│       ├── EncryptedFileError      it asks for a password
│       ├── EmptyFileError          there is no text in it
│       ├── OversizedFileError      it is, or unpacks to, more than the limits allow
│       ├── MissingFileError        there is no file at its path
│       └── UnfetchedFileError      its address gave no document
├── SettingsError               a setting, model name or client that cannot work; says which to change
│   ├── UnknownModelError       no model of this name
│   └── MissingDependencyError  an optional package is needed; says which extra installs it
├── WeightsError                the embedded model's file: unreachable, damaged or of a wrong hash
├── EngineError                 the embedded engine did not start
├── PromptError                 an unknown template or a missing variable
├── ModelError                  a call to a model failed for good
│   ├── AuthenticationError     no key, or one that the server refuses
│   ├── BadRequestError         the server refuses the request: wrong model name, unsupported option
│   ├── TransportError          timeout, rate limit or 5xx until the retries were used up
│   │   └── UnreachableError    no connection to the server
│   │       └── AddressError    what answers at the address is no model server
│   ├── AnswerError             the answer does not fit its schema, after one re-ask
│   │   └── OversizeError       the answer is larger than any to the question can be
│   ├── TruncatedError          the answer was cut off at the token limit
│   ├── RefusedError            the model refused to answer
│   └── StoppedError            a run over many texts was stopped before this was asked
│       ├── CapReachedError     asking it might have cost more than `max_cost` allows
│       ├── GivenUpError        the first documents of the run all failed
│       └── TooSlowError        one request alone takes minutes at the pace that was set; a SettingsError too
├── StoreError                  a store that is damaged, foreign or of a newer version
├── FormatError                 JSON of a summary in a format that this version does not know
├── IntegrityError              a summary whose words do not stand in its source
└── IncompleteError             strict=True, and a window failed; `partial` holds the summary
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.ledger import Usage


class SummarizerError(Exception):
    """Base class of all errors of this library.

    `of_setup` tells that any text would fail so: the key, the quota, the model, its server or its packages.
    """

    of_setup = False


class InputError(SummarizerError, ValueError):
    """The text or file given cannot be summarized."""


class FileError(InputError):
    """A document cannot be read: `name` is its path or address, or what else it is called, `problem` why."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name} {problem}")
        self.name = name
        self.problem = problem

    def __reduce__(self) -> tuple[type[FileError], tuple[str, str]]:
        """Pickle by what the error was made from."""
        return (type(self), (self.name, self.problem))


class UnsupportedFileError(FileError):
    """The kind of the file is not one that can be read here."""


class DamagedFileError(FileError):
    """The file is cut off or broken inside."""


class EncryptedFileError(FileError):
    """The file asks for a password."""


class EmptyFileError(FileError):
    """There is no text in the file."""


class OversizedFileError(FileError):
    """The file is, or unpacks to, more than the limits allow."""


class MissingFileError(FileError, FileNotFoundError):
    """There is no file at the path."""

    def __str__(self) -> str:
        """Return the message, which an OSError makes otherwise."""
        return f"{self.name} {self.problem}"


class UnfetchedFileError(FileError):
    """The address of the file gave no document."""


class SettingsError(SummarizerError, ValueError):
    """A setting, model name or client that cannot work."""


class UnknownModelError(SettingsError):
    """No model of this name."""


class MissingDependencyError(SettingsError, ImportError):
    """An optional package is needed for what was asked."""


class WeightsError(SummarizerError, OSError):
    """The embedded model's weights are unreachable, damaged or of a wrong hash."""

    of_setup = True


class EngineError(SummarizerError, RuntimeError):
    """The embedded engine did not start."""

    of_setup = True


class PromptError(SummarizerError, LookupError):
    """An unknown prompt template, or a variable that it needs and did not get."""


class ModelError(SummarizerError):
    """A call to a model failed for good; `usage` is what its tries cost.

    `partial` is, where a whole text failed with it, the `Summary` of what code alone says.
    """

    usage: Usage | None = None
    partial: Any = None


class AuthenticationError(ModelError):
    """No key, or one that the server refuses."""

    of_setup = True


class BadRequestError(ModelError):
    """The server refuses the request as it is; `of_setup` where the model or the money is not there."""


class TransportError(ModelError):
    """The server could not be reached, or kept failing until the retries were used up."""


class UnreachableError(TransportError):
    """No connection to the server could be made."""

    of_setup = True


class AddressError(UnreachableError):
    """What answers at the address is no model server: a web page, a redirect, another service."""


class AnswerError(ModelError):
    """The answer does not fit its schema, after one re-ask."""


class OversizeError(AnswerError):
    """The answer has more bytes than any answer to the question can need; it is not read to its end."""


class TruncatedError(ModelError):
    """The answer was cut off at the token limit."""


class RefusedError(ModelError):
    """The model refused to answer."""


class StoppedError(ModelError):
    """A run over many texts was stopped before this was asked; it stays open."""


class CapReachedError(StoppedError):
    """Asking might have cost more than `max_cost` leaves."""


class GivenUpError(StoppedError):
    """The first documents of a run all failed, so that it ended; what they were answered is of no use."""


class TooSlowError(StoppedError, SettingsError):
    """One request alone would wait for minutes at the pace that was set."""

    of_setup = True


class StoreError(SummarizerError, OSError):
    """A store that cannot be used: damaged, foreign or of a newer version; nothing in it was changed."""


class FormatError(SummarizerError):
    """JSON of a summary in a format that this version does not know."""


class IntegrityError(SummarizerError):
    """A summary whose words do not stand in its source."""


class IncompleteError(SummarizerError):
    """Raised with `strict=True` when a window failed; `partial` is the `Summary` of the rest."""

    def __init__(self, message: str, partial: Any) -> None:
        super().__init__(message, partial)
        self.partial = partial

    def __str__(self) -> str:
        """Return the message alone; both arguments are kept, so that the error crosses processes."""
        return str(self.args[0])
