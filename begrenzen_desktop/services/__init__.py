"""The use cases: one small class each."""
