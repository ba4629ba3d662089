"""What a step that is taken back, or again, leaves of clips that came since."""

from gui.models.state import ShownClip


def led_on(
    now: tuple[ShownClip, ...], old: tuple[ShownClip, ...], new: tuple[ShownClip, ...]
) -> tuple[ShownClip, ...]:
    """What a step from old to new makes of the results: only its own clips come and go."""
    if now == old:
        return new
    stay = tuple(shown for shown in now if shown in new or shown not in old)
    return (*stay, *(shown for shown in new if shown not in old and shown not in stay))
