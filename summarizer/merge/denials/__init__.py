"""What denials deny, which are one, and which claims they stand against."""
