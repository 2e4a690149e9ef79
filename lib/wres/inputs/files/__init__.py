"""The door for files: what kind each is, its text without the marks of other programs, and what the cells of a spreadsheet show."""
