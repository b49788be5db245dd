"""What the graph holds: model, identity, stores, force and impact as pure functions."""
