"""Care for who works here: the steps after a threat, and the own note."""
