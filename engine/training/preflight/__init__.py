"""What can be said before a training begins: the music, the ways, the device, the memory."""
