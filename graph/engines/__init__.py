"""The two engines behind the port `Store`, and the Cypher that is made from the model."""
