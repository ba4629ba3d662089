"""How the window words trainings: what was found, how long a way takes, how it goes."""

from PySide6.QtCore import QCoreApplication

from engine.training.device import Device
from engine.training.preflight.preflight import DeviceRate, Preflight, WayOutlook
from engine.training.ways import Way
from gui.models.training.curves import Curves
from gui.spoken import spoken
from gui.wording import count

translate = QCoreApplication.translate
_BLIND_BITS, _SHARP_BITS = 2.0, 15.0
_GIGABYTE = 1e9
_FEW_HOURS = 1.0


def way_title(way: Way) -> str:
    """A way as a person would ask for it."""
    titles = {
        "personalise": translate("Training", "Lean the model to my music"),
        "fine-tune": translate("Training", "Teach the model my music"),
        "scratch": translate("Training", "A new model from nothing"),
    }
    return titles[way]


def way_words(way: Way) -> str:
    """What a way does, before anything is known of the music."""
    words = {
        "personalise": translate(
            "Training",
            "The model stays as it is, and a small part beside it learns to lean towards your "
            "music. Works from one piece on, in seconds.",
        ),
        "fine-tune": translate(
            "Training",
            "The model goes on learning with your music, and rehearses what it knew. "
            "For some dozen pieces; takes minutes.",
        ),
        "scratch": translate(
            "Training",
            "It knows nothing but your music. For very large collections only; takes hours.",
        ),
    }
    return words[way]


def way_term(way: Way) -> str:
    """The field's own term."""
    terms = {
        "personalise": translate(
            "Training", "personalise: a small VAE in the latent space of the frozen model"
        ),
        "fine-tune": translate(
            "Training", "fine-tune: the model goes on training, with some rehearsal"
        ),
        "scratch": translate("Training", "train from scratch"),
    }
    return terms[way]


def about(seconds: float) -> str:
    """A duration as people say it: 'about 6 minutes'."""
    if seconds < 15:
        return translate("Training", "seconds")
    if seconds < 50:
        return translate("Training", "less than a minute")
    minutes = round(seconds / 60)
    if minutes < 90:
        return translate("Training", "about %n minute(s)", "", max(1, minutes))
    return translate("Training", "about %n hour(s)", "", round(seconds / 3600))


def time_left(seconds: float) -> str:
    """How long something still takes: 'about 6 minutes left'."""
    return translate("Training", "{0} left").format(about(seconds))


def found_words(found: Preflight) -> str:
    """What the music holds, in a sentence or two."""
    if not found.files:
        return translate("Training", "There are no music files in it. Choose other music.")
    amount = found.amount
    parts = [
        translate("Training", "%n file(s)", "", found.files),
        translate("Training", "%n clip(s)", "", amount.windows),
    ]
    if amount.distinct != amount.windows:
        parts.append(translate("Training", "{0} of them different").format(count(amount.distinct)))
    parts.append(_music_long(amount.hours))
    return " · ".join(parts)


def _music_long(hours: float) -> str:
    if hours < _FEW_HOURS:
        return translate("Training", "%n minute(s) of music", "", max(1, round(60 * hours)))
    return translate("Training", "{0:.1f} hours of music").format(hours)


def left_out_words(found: Preflight) -> str:
    """How many files are not used; empty if all are."""
    parts = []
    if found.unusable:
        parts.append(translate("Training", "%n file(s) cannot be used.", "", found.unusable))
    if found.no_consent:
        parts.append(
            translate(
                "Training",
                "%n file(s) left out: they may not be learned from.",
                "",
                found.no_consent,
            )
        )
    return " ".join(parts)


def memory_words(outlook: WayOutlook, free_bytes: int | None) -> str:
    """What a way needs of the computer's memory: '1.2 GB of memory; 5.8 GB are free'."""
    needed = translate("Training", "{0:.1f} GB of memory").format(outlook.memory_bytes / _GIGABYTE)
    if free_bytes is None:
        return needed
    return translate("Training", "{0}; {1:.1f} GB are free").format(needed, free_bytes / _GIGABYTE)


def rate_words(rate: DeviceRate) -> str:
    """A device by name with what was measured: 'AMD EPYC: 3.9 steps a second'."""
    words = translate("Training", "{0}: {1:.1f} steps a second").format(
        short_name(rate.device), rate.steps_per_s
    )
    return (
        words
        if rate.sound
        else translate("Training", "{0} (not used: {1})").format(words, spoken(rate.words))
    )


def short_name(device: Device) -> str:
    """A device's name without what its maker adds: 'AMD EPYC 9V74'."""
    name = device.name.replace("(R)", "").replace("(TM)", "").partition(" @ ")[0]
    words = [word for word in name.split() if not word.endswith("-Core")]
    dull = {"Processor", "CPU"}
    short = " ".join(word for word in words if word not in dull) or device.name
    return short if device.precision == "float32" else f"{short} ({device.precision})"


def goes_words(curves: Curves) -> str:
    """How a training goes, by its newest figures, in plain words; empty before there are any."""
    sentences = []
    right = _newest(curves, "held_out_accuracy")
    if right is not None:
        words = translate("Training", "Of pieces it has never seen it gets {0} of 100 steps right.")
        sentences.append(words.format(round(100 * right)))
    elif (right := _newest(curves, "accuracy")) is not None:
        words = translate("Training", "It gets {0} of 100 steps of your music right.")
        sentences.append(words.format(round(100 * right)))
    bits = _newest(curves, "kl_bits")
    if bits is not None:
        sentences.append(_memory_for_clips(bits))
    return " ".join(sentences)


def _memory_for_clips(bits: float) -> str:
    if bits < _BLIND_BITS:
        return translate("Training", "It does not tell clips apart yet.")
    if bits < _SHARP_BITS:
        return translate("Training", "It begins to tell clips apart.")
    return translate("Training", "It tells clips well apart.")


def _newest(curves: Curves, name: str) -> float | None:
    values = curves.line(name)[1]
    return values[-1] if values else None
