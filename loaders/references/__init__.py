"""References to documents: symbols, laws by name, keys, citations with roles, relations of law."""
