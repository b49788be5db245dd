"""Names of agencies and groups of them: where they begin and end, and their canonical form."""
