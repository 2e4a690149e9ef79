"""Imported by the process that many children are forked from, instead of `preload`."""

from wres.running.warm import make_practice_report

make_practice_report()
