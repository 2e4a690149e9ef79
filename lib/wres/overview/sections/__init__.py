"""The sections of an overview, a function each of what it is made of."""
