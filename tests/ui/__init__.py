"""Tests of the window and its widgets, offscreen."""
