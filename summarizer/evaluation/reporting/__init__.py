"""What a run gave, as JSON, Markdown and one HTML page."""
