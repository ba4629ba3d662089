"""The geometry of the latent space: the plane of the map and what is near what."""
