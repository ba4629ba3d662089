"""What new melodies keep to: in words, and as the settings keep it."""

import json
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication

from engine.converters.limits import ANY, CALM, FIVE_NOTES, NO_LIMITS, Limits
from engine.music.melody import HIGHEST_PITCH, LOWEST_PITCH
from engine.music.pitch import pitch_name

translate = QCoreApplication.translate


def written(limits: Limits) -> str:
    """Limits as text for the settings; empty for none."""
    if limits.none:
        return ""
    fields = asdict(limits)
    del fields["key"]  # The window keeps clips in their own key.
    return json.dumps(fields, sort_keys=True)


def read(text: str) -> Limits:
    """What written() wrote; what somebody else wrote wrongly counts as no limits."""
    try:
        fields = json.loads(text)
        return Limits(**fields | {"forbidden": tuple(fields["forbidden"])})
    except (ValueError, TypeError, KeyError):
        return NO_LIMITS


def leap_words(semitones: int | None) -> str:
    """A leap as musicians say it."""
    return {
        None: translate("Limits", "any leap"),
        2: translate("Limits", "a step"),
        4: translate("Limits", "a third"),
        5: translate("Limits", "a fourth"),
        7: translate("Limits", "a fifth"),
        9: translate("Limits", "a sixth"),
        12: translate("Limits", "an octave"),
    }.get(semitones) or translate("Limits", "%n semitone(s)", "", semitones or 0)


def length_words(sixteenths: int) -> str:
    """A note's length as musicians say it."""
    return {
        1: translate("Limits", "any length"),
        2: translate("Limits", "an eighth"),
        4: translate("Limits", "a quarter"),
        6: translate("Limits", "a dotted quarter"),
        8: translate("Limits", "a half"),
    }.get(sixteenths) or translate("Limits", "%n sixteenth(s)", "", sixteenths)


def onset_words(most: int | None) -> str:
    """How many notes begin in a bar."""
    return (
        translate("Limits", "any number of notes")
        if most is None
        else translate("Limits", "%n note(s) a bar", "", most)
    )


def scale_words(scale: str) -> str:
    """Which notes of the key there may be."""
    if scale == ANY:
        return translate("Limits", "any notes")
    return (
        translate("Limits", "five notes of its key")
        if scale == FIVE_NOTES
        else translate("Limits", "its key")
    )


def sentences(limits: Limits) -> tuple[str, ...]:
    """Each limit that is set, as the panel words it."""
    said = []
    if limits.scale != ANY:
        said.append(
            translate("Limits", "keep it in {scale}").format(scale=scale_words(limits.scale))
        )
    if limits.lowest > LOWEST_PITCH:
        said.append(
            translate("Limits", "not lower than {note}").format(note=pitch_name(limits.lowest))
        )
    if limits.highest < HIGHEST_PITCH:
        said.append(
            translate("Limits", "not higher than {note}").format(note=pitch_name(limits.highest))
        )
    if limits.longest_leap is not None:
        leap = leap_words(limits.longest_leap)
        said.append(translate("Limits", "no leap wider than {leap}").format(leap=leap))
    if limits.shortest_note > 1:
        length = length_words(limits.shortest_note)
        said.append(translate("Limits", "no note shorter than {length}").format(length=length))
    if limits.most_onsets is not None:
        said.append(
            translate("Limits", "at most {notes}").format(notes=onset_words(limits.most_onsets))
        )
    if limits.forbidden:
        names = ", ".join(pitch_name(pitch) for pitch in limits.forbidden)
        said.append(translate("Limits", "never {notes}").format(notes=names))
    return tuple(said)


def in_short(limits: Limits) -> str:
    """All of it in two words."""
    if limits.none:
        return translate("Limits", "no limits")
    if limits == CALM:
        return translate("Limits", "calm")
    return translate("Limits", "%n limit(s)", "", len(sentences(limits)))
