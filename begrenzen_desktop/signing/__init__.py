"""Digital signatures in a .docx: making and checking them (ECMA-376 part 2, XAdES). No screen, no vault."""
