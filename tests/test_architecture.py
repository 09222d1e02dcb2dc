"""The files of the package hang together in one direction, imports for types alone included."""

from __future__ import annotations

from graphlib import TopologicalSorter

import grimp


def test_no_circles():
    """No file needs, by whatever way, one that needs it: `prepare` raises `CycleError` otherwise."""
    graph = grimp.build_graph("summarizer", exclude_type_checking_imports=False)
    needs = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert len(needs) > 500
    TopologicalSorter(needs).prepare()
