"""Finding words: search over all plans as one types, find and replace in the plan in hand."""
