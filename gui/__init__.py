"""The window. Never computes: every command is a job for a child process."""
