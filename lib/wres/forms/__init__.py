"""Workbooks that people fill in and that are read back: the return, the plan to import, the sheets of leads."""
