"""The letters of a dossier: their parts, the letter as it will be, and what is done with it."""
