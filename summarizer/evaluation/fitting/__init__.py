"""How the models that the package carries are fitted; not needed to use them."""
