"""The errors that are meant for people: each is a sentence that says what to mend."""


class WresError(Exception):
    """Something the analyst can put right; its text is shown as it is, without a traceback."""


class ParameterError(WresError):
    """A parameter file that cannot be used: names the file, the key and what is accepted."""


class InputError(WresError):
    """A return that cannot be read: names the file, and what to do about it."""
