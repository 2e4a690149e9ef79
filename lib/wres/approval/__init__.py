"""What was approved, and what has changed since: the record, the comparison, and which input made the difference."""
