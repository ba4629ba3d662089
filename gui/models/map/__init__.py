"""What the map shows and what is done on it: layouts, colours, chosen clips, paths, anchors."""
