"""The names of files that are saved beside the page."""


def file_name(name: str, edition: str) -> str:
    """The name of a saved file: the internal edition's says so, wherever the file is taken."""
    stem, ending = name.rsplit(".", 1)
    return name if edition == "public" else f"{stem}-{edition}.{ending}"
