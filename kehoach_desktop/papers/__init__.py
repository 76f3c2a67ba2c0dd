"""A document as neutral blocks, composed from domain objects and laid out by a profile of numbers."""
