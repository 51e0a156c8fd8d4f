"""What the tests stand on: sites, where they are served, and visits to their pages."""
