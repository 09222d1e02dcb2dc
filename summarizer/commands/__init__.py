"""The commands beside `summarize FILE`, and what all of them share: options, inputs, outputs, words."""
