"""A whole graph on its way: copies and backups."""
