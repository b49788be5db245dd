"""Pure functions over rows: force of a document on a day, classes of impact, states of deadlines."""
