"""Tests of what travels: the built wheel."""
