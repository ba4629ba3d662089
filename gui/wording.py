"""How the window words music: places in pieces, calm, times."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from engine.library.contents import Library
from engine.model.kind import ModelKind
from engine.music.clip import Clip
from engine.music.key import Key
from gui.key_names import key_name
from gui.models.state import ShownClip

CALM_BELOW, LIVELY_ABOVE = 0.4, 0.6  # On the scale of arousal, 0 calm to 1 excited.
translate = QCoreApplication.translate


def mood(arousal: float) -> str:
    """A word for a calm figure."""
    if arousal < CALM_BELOW:
        return translate("Wording", "calm")
    return (
        translate("Wording", "lively")
        if arousal > LIVELY_ABOVE
        else translate("Wording", "balanced")
    )


def entry_label(library: Library, index: int) -> str:
    """A window of the library in two lines: 'Morning, bar 12' and 'calm, A minor, 3/4'."""
    entry = library.entries[index]
    facts = [key_words(entry.clip, entry.key), str(entry.clip.meter)]
    if has_pitches(entry.clip):
        facts.insert(0, mood(entry.arousal))
    return translate("Wording", "{name}, bar {bar}\n{facts}").format(
        name=piece_name(library, entry.file), bar=entry.bar + 1, facts=", ".join(facts)
    )


def has_pitches(clip: Clip) -> bool:
    """Whether a clip is more than drums, so that it has a key and a mood."""
    return bool(clip.melody.notes or clip.bass.notes) or not clip.drums


def key_words(clip: Clip, key: Key) -> str:
    """The key that a clip is heard in, 'A minor'; 'drums' for drums alone."""
    return key_name(key) if has_pitches(clip) else translate("Wording", "drums")


def heard_words(clip: Clip, kind: ModelKind) -> str:
    """How much of a clip a model of a kind hears, where it is not just the clip."""
    if clip.bars > kind.bars:
        return translate("Wording", "the first {0} of {1} bars").format(kind.bars, clip.bars)
    if clip.bars < kind.bars:
        return translate("Wording", "%n bar(s), repeated", "", clip.bars)
    return ""


def heard_hint(clip: Clip, kind: ModelKind) -> str:
    """What becomes of a clip that is not as long as what a model of a kind hears, as a sentence."""
    if clip.bars > kind.bars:
        return translate(
            "Wording",
            "The model in use hears %n bar(s) at a time: of this clip the first ones.",
            "",
            kind.bars,
        )
    if clip.bars < kind.bars:
        return translate(
            "Wording",
            "The model in use makes %n bar(s), which is more than this clip has: the clip is "
            "repeated until they are full.",
            "",
            kind.bars,
        )
    return ""


def clip_problem(clip: Clip, kind: ModelKind) -> str:
    """Why a model of a kind cannot hear a clip, as a sentence; empty if it can."""
    name = clip.name or translate("Wording", "The chosen clip")
    if clip.meter not in kind.meters:
        return translate(
            "Wording",
            "{name} is in {meter}, and the model in use knows {known}. Choose another clip, or "
            "another model under Learn.",
        ).format(name=name, meter=clip.meter, known=_listed([str(m) for m in kind.meters]))
    if kind.melodic and not clip.melody.notes and clip.sounds:
        return translate(
            "Wording",
            "{name} has no melody, and the model in use hears melodies. Choose another clip, or "
            "another model under Learn.",
        ).format(name=name)
    if not kind.melodic and not clip.drums:
        return translate(
            "Wording",
            "{name} has no drums, and the model in use hears drums. Choose another clip, or "
            "another model under Learn.",
        ).format(name=name)
    return ""


def _listed(words: list[str]) -> str:
    """'4/4 alone', '4/4, 3/4 and 6/8'."""
    if len(words) == 1:
        return translate("Wording", "{0} alone").format(words[0])
    return translate("Wording", "{0} and {1}").format(", ".join(words[:-1]), words[-1])


def kind_words(kind: ModelKind) -> str:
    """What a model makes, in plain words: 'melodies of 16 bars'."""
    words = {
        "melody": translate("Wording", "melodies of %n bar(s)", "", kind.bars),
        "drums": translate("Wording", "drum grooves of %n bar(s)", "", kind.bars),
        "groove": translate(
            "Wording", "drum grooves of %n bar(s), as if played by hand", "", kind.bars
        ),
        "taps": translate(
            "Wording", "drum grooves of %n bar(s) from tapped rhythms", "", kind.bars
        ),
        "trio": translate("Wording", "melody, bass and drums of %n bar(s)", "", kind.bars),
    }
    said = words.get(kind.content, kind.content)
    if kind.takes_chords:
        said = translate("Wording", "{clips}, to chords").format(clips=said)
    return (
        said if kind.can_encode else translate("Wording", "{clips}; plays only").format(clips=said)
    )


def piece_name(library: Library, file: int) -> str:
    """A file's name as a person says it."""
    return spoken_name(library.files[file].path)


def spoken_name(path: Path) -> str:
    """A file's name without its ending and with spaces for underscores."""
    return path.stem.replace("_", " ").strip() or path.name


def roll_label(clips: tuple[ShownClip, ...]) -> str:
    """What is on the roll, in one line."""
    if not clips:
        return ""
    bars = sum(shown.clip.bars for shown in clips)
    if len(clips) == 1:
        (shown,) = clips
        said = translate("Wording", "{name} – {key}, {meter}, {bars}")
        if shown.guess:
            said = translate("Wording", "{name} (a guess) – {key}, {meter}, {bars}")
        return said.format(
            name=shown.clip.name,
            key=key_words(shown.clip, shown.key),
            meter=shown.clip.meter,
            bars=translate("Wording", "%n bar(s)", "", bars),
        )
    return translate("Wording", "{first} to {last} – {clips}, {bars}").format(
        first=clips[0].clip.name,
        last=clips[-1].clip.name,
        clips=translate("Wording", "%n clip(s)", "", len(clips)),
        bars=translate("Wording", "%n bar(s)", "", bars),
    )


def roll_facts(clips: tuple[ShownClip, ...]) -> str:
    """What is on the roll without its names, for where there is little room."""
    bars = translate("Wording", "%n bar(s)", "", sum(shown.clip.bars for shown in clips))
    if len(clips) == 1:
        (shown,) = clips
        key = key_words(shown.clip, shown.key)
        return ", ".join(filter(None, (key, str(shown.clip.meter), bars)))
    number = translate("Wording", "%n clip(s)", "", len(clips))
    return f"{number}, {bars}" if clips else ""


def titled(title: str, words: str) -> str:
    """Words with what they are about before them."""
    return translate("Wording", "{0}: {1}").format(title, words)


def clock(seconds: float) -> str:
    """A duration as minutes and seconds, '12:30'."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"


def count(number: int) -> str:
    """A whole number as it is written here, '12,480'."""
    return QLocale().toString(number)
