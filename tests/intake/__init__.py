"""Tests of reading what comes from outside."""
