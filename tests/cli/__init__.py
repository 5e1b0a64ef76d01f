"""The commands as a functional administrator gives them."""
