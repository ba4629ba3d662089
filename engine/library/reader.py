"""Which reader read a file, so that a better one reads it again."""

# Raise it whenever reading or understanding changes what is heard in files: the next look at the
# library then reads every file once more. Marks and corrections stay.
READER = 1
