"""Benchmarks: each prints its ratio to a floor measured in the same run; they are no timed tests."""
