"""A ruler for paper: reads a PDF back and tells which rules of the decree it breaks; it knows nothing of the writer."""

from __future__ import annotations

from pathlib import Path

from tests.support.ruler import body_rules, ending_rules, head_rules, page_rules
from tests.support.ruler.expectations import Expected
from tests.support.ruler.locating import Located, locate
from tests.support.ruler.reading import read
from tests.support.ruler.rules import RULES, Broken

# Importing them registers their rules.
MODULES = (page_rules, head_rules, body_rules, ending_rules)


def measure(path: Path, expected: Expected) -> list[Broken]:
    """Return the rules that the document breaks, with what was found."""
    return measure_located(locate(read(path), expected))


def measure_located(located: Located) -> list[Broken]:
    """Return the rules that a document breaks whose parts are already found."""
    return [Broken(name, clause, found) for name, clause, check in RULES for found in check(located)]
