"""What a model is, and the NumPy runtime that plays it without any machine learning framework."""
