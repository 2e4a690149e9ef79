"""The sections of a report, one file each: a function of what it uses, which gives a Section."""
