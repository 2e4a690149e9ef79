"""Rendering: an executed notebook becomes pages that need nothing but a browser."""
