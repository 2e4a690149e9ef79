"""An attacker who reads all that is published and looks for other organisations of which the same would be published.

Built apart from the library: it knows the files of a return, the columns of `indicators.csv` and the rules in `params` as a reader
of the documentation does. A hidden count that no other such organisation has differently is determined.
"""
