"""Several processes that make one training: who is who, what they tell each other, and how."""
