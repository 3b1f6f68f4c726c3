"""How the weights that ship were made; training/README.md has the commands."""
