"""A new plan: from a template, from an older plan, from a file, or empty."""
