"""Tests of unit/services."""
