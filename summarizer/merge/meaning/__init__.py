"""What words mean wherever two things are compared: notions, phases, days."""
