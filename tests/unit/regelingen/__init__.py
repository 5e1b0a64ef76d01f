"""Tests of the regelingen."""
