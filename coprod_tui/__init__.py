"""Coprod: the shared screen for co-production meetings."""

__version__ = "0.1.0"
