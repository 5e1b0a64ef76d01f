"""Overzichten: the year figures, the lessons, and the way to what is for the handler himself."""
