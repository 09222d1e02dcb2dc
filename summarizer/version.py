"""The name and version of the distribution, in one place for the code and the build.

What is installed is called otherwise than what is imported: on the package index `summarizer` belongs to
somebody else.
"""

VERSION = "0.1.0"
DISTRIBUTION = "provensummary"


def install(extra: str) -> str:
    """Return the command that installs an extra, to be told to whoever lacks it."""
    return f"pip install '{DISTRIBUTION}[{extra}]'"
