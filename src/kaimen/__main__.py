"""`python -m kaimen` is the command `kaimen`."""

from kaimen.config.command import main

if __name__ == "__main__":
    main()
