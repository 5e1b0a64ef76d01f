"""Forms for the things of a dossier: each fills from a domain value and gives one back."""
