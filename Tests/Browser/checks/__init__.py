"""Checks of a page. Each returns a list of what is wrong, in words; an empty list is a pass."""
