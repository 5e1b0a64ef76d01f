"""Whole journeys through the real window, by key events only."""
