"""German speech: its verbs, its clauses with the verb in second place, and what they report."""
