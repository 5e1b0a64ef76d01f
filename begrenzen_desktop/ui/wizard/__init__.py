"""The Beoordeling: the five steps with their questions, the facts beside them, and the decision."""
