"""How the weights of the reader that ships were made; training/README.md has the commands."""
