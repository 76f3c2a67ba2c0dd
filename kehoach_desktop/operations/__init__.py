"""The verbs of the office: each checks, opens one transaction, names its step, returns what changed."""
