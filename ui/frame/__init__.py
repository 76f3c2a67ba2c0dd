"""The frame around the pages: rail, bar on top, messages, line at the foot."""
