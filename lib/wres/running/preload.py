"""Imported by the process that children are forked from: it can be given modules to import, and no function to call."""

from wres.running.warm import import_everything, prepare_to_fork

prepare_to_fork(import_everything)
