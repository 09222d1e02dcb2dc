"""Speech in French and Spanish: tags with the verb before its subject, clauses with "que", sources."""
