"""Begrenzen: careful decisions about stopping contact with a complainant."""
