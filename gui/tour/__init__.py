"""The first steps in the window itself: a card beside each thing that is to be tried."""
