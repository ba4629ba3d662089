"""What can be told of a fault without telling anything of the person: logs, crashes, the machine.

Nothing here takes private words out of a text. A text is made of what is known to be harmless
(names in Lento's own code, line numbers, versions), and everything else is not in it.
"""
