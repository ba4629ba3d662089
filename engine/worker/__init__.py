"""Child processes that run jobs: the messages, the child, the parent side."""
