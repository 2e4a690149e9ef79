"""The overview: one year across organisations, from their published figures alone."""
