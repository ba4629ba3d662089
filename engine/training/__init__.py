"""Training with Keras; the only room that imports it, and only in the trainer process."""
