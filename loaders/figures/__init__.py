"""Indices, targets, and reported results of indices with their criteria."""
