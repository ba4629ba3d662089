"""Files on disk: checkpoints, projects, imports; every write is atomic and nothing is pickled."""
