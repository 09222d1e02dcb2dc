"""The name and version of the distribution, in one place for the code and the build.

What is installed is called otherwise than what is imported: on the package index `summarizer` belongs to
somebody else. The distribution is on no index, so that it is installed from a checkout alone; a hint that
named it to an index would install whatever somebody puts there.
"""

VERSION = "0.2.0"
DISTRIBUTION = "provensummary"


def install(extra: str) -> str:
    """Return how an extra is installed, to be told to whoever lacks it."""
    return f"`pip install '.[{extra}]'` in a checkout of the project"
