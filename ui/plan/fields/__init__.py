"""Fields that store what is typed into them."""
