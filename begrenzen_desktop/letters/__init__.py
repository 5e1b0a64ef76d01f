"""Letters: template and data to the bytes of a .docx, and those bytes to a file."""
