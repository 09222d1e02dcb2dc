"""A summary for people and for data frames: plain text, Markdown, HTML, pandas."""
