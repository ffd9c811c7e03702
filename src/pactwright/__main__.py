"""`python -m pactwright`."""

from pactwright.cli import main

if __name__ == "__main__":
    main()
