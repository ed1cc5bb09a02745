"""The commands of `python -m metrics`: one module each, its click command named `command`."""
