"""What a training and its model are worth: measured, watched over, and told in words."""
