"""What the office talks about: frozen records and pure rules, standard library only."""
