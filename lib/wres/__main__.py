"""`python -m wres`."""

if __name__ == "__main__":  # worker processes import this module again, and need nothing of it
    from wres.cli import main

    main()
