"""Imported by the process that many children are forked from, instead of `preload`."""

from wres.running.warm import make_practice_report, prepare_to_fork

prepare_to_fork(make_practice_report)
