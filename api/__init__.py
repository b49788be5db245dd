"""The outer faces: the cancu command, the HTTP API and its pages."""
