"""The version of the program, which every record names."""

VERSION = "0.1.0"
