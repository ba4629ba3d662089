"""Widgets that show values and say what the person did; they hold no state of the app."""
