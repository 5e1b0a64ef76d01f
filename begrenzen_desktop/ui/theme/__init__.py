"""Palette, style sheet and icons of the program."""
