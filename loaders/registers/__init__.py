"""The registers: facts of law and administration as CSV files, each row with source and certainty."""
