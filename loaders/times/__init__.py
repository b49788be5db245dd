"""Deadlines: points of time, the words that govern them, and the intervals they mean."""
