"""The Dossier screen: header, the circle of steps, and the sections of one dossier."""
