"""The vault on disk: the only place with SQL."""
