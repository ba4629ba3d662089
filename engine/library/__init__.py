"""Files and folders in; windows and reports out."""
