"""What the tests stand on: the sites under test, where they are served, and visits to their pages."""
