"""How good a summary is, measured against articles annotated by hand."""
