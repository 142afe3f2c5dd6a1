"""Layers and tools that several networks share. Imports torch."""
