"""Reading what comes from outside: messages as files."""
