"""Judging a new message: what came in, the questions, and the one instruction."""
