"""The way that leans a model to one's music: a small VAE beside frozen weights."""
