"""Tests of digital signatures."""
