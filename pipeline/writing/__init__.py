"""Writing: records into JSON Lines, CSV, Parquet and a table."""
