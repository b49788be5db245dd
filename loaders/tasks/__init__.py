"""Tasks: outline, parts that assign work, items, label lines, footnotes, who leads and coordinates."""
