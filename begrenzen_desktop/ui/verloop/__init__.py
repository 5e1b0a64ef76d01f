"""The section Maatregel en termijnen of a dossier."""
