"""What figures count, which count the same thing, and which can't both hold."""
