"""The Dossiers screen: one fast table with a filter."""
