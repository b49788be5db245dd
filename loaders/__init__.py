"""Bytes to records: what a document says, with the place where it says it."""
