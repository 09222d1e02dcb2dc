"""Documents of any kind: their text, and a map from each span of it to where it stands in the original."""
