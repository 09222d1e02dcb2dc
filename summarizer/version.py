"""The version of the package, in one place for the code and the build."""

VERSION = "0.1.0"
