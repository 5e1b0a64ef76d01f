"""The signing folder: letters out to the signatory, and back."""
