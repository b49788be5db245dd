"""Tables of tasks, whatever they were printed as: columns, rows, and the tasks in them."""
