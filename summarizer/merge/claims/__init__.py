"""What claims say, whether two say the same, and which are one."""
