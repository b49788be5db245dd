"""Questions in Cypher, and the answers built from their rows."""
