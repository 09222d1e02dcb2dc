"""A summary in the making: what code alone knows of a text, and what each answer of a model adds to it."""
