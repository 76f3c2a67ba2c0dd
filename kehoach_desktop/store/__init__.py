"""The one SQLite file: schema, repositories, journal, files and copies."""
