"""Reading a plan from a file, and looking it over before it is taken in."""
