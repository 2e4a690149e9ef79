"""What stands, made again from its recorded inputs in an empty folder, and compared byte by byte."""
