"""Regelingen as data: reading, checking and finding the TOML files."""
