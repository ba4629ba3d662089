"""Everything that a person has given Lento, kept in one database, and its map."""
