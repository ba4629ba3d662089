"""Files and folders into the library: found, read by several processes, placed by the model."""
