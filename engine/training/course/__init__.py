"""One training on its way: steps, what is measured meanwhile, and the state that it keeps."""
