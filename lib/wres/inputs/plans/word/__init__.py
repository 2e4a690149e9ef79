"""A published plan in Word, read as a person sees it with all tracked changes accepted."""

from wres.inputs.plans.word.document import read_word_plan

__all__ = ["read_word_plan"]
