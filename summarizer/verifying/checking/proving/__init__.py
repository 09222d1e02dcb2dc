"""Proofs by alignment: which place of a source carries which word of a statement."""

from summarizer.verifying.checking.proving.carried import Proof
from summarizer.verifying.checking.proving.proof import prove
from summarizer.verifying.checking.proving.surface import prove_by_surface

__all__ = ["Proof", "prove", "prove_by_surface"]
