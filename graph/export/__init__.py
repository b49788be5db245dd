"""Exports: the graph in forms that others read. Each form is one file or folder, written batch by batch."""
