"""What Lento hears in a score: its melody, key, beats and form; what a person said goes first."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from engine.analysis.harmony import harmonised
from engine.analysis.melody_track import MelodyChoice, choose_melody
from engine.music.grid_notes import GridNotes
from engine.music.key import KeyEstimate, detect_key
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.notes import Notes
from engine.music.score import Score, Track
from engine.music.timeline import ChordChange, MeterChange, TempoChange
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.parts import Parts, bass_track, strokes_of
from engine.pieces.piece import Piece
from engine.pieces.report import BeatSource, Role


@dataclass(frozen=True, slots=True)
class Understood:
    """A score with all that was heard in it.

    Attributes:
        score: The piece on beats that fit it, without the tracks that are not used.
        piece: What windows are cut from.
        choice: The melody's track and how sure that is; None where nothing is pitched.
        key: The key of the whole piece, and how sure it is.
        roles: What each track is taken for, by its index; tracks of the file only.
        runner_up: Index of the next best track for the melody, or None.
        beat: Where the beats are from.
        beat_confidence: How sure they are, 0..1.
        felt_bpm: Beats a minute as heard; 0 where nothing is heard.
        form: Phrases by letter; empty where none are heard.
        swung: Whether swung pairs of notes were made even.
    """

    score: Score
    piece: Piece
    choice: MelodyChoice | None
    key: KeyEstimate
    roles: dict[int, Role]
    runner_up: int | None = None
    beat: BeatSource = "written"
    beat_confidence: float = 1.0
    felt_bpm: float = 0.0
    form: str = ""
    swung: bool = False

    @property
    def pitched(self) -> bool:
        """Whether anything but drums is heard."""
        return bool(self.piece.tracks)


def understand(score: Score, correction: Correction = NO_CORRECTION) -> Understood:
    """Hear a score, with what a person has decided."""
    score = _with_roles(score, correction)
    choice = _chosen(score, correction)
    score, melody = _split(score, choice.track if choice else None, correction.split_pitch)
    score, melody = _filled_pickup(score, melody)
    bass = _bass(score, melody, correction)
    key = key_of(score, melody)
    return Understood(
        score,
        _piece(score, melody, bass, key),
        choice,
        key,
        _roles(score, melody, bass),
    )


def piece_of(score: Score, melody: Track | None) -> Piece:
    """The piece of a score as it is, its melody in a certain track."""
    score, melody = _filled_pickup(score, melody)
    bass = bass_track(score, melody) if melody else None
    return _piece(score, melody, bass, key_of(score, melody))


def with_chords(piece: Piece) -> Piece:
    """A piece with chords: as its file writes them or else as they are heard."""
    timeline = piece.timeline
    if timeline.chords:
        return piece
    tracks = tuple(Track(i, "", 0, False, _as_notes(n)) for i, n in enumerate(piece.tracks))
    score = Score(Path(piece.name), tracks, timeline.tempos, timeline.meters, 0.0)
    heard = harmonised(score, piece.parts.melody.melody, piece.key).chords
    return replace(piece, timeline=replace(timeline, chords=heard))


def key_of(score: Score, melody: Track | None) -> KeyEstimate:
    """The key of the whole piece, from all its pitched notes, the melody counted double."""
    weights = np.zeros(12)
    for track in score.tracks:
        if not track.is_drum:
            notes = track.notes
            weights += np.bincount(notes.pitches % 12, notes.ends - notes.starts, minlength=12)
    line = _line(melody)
    steps = np.bincount(line.pitches % 12, line.ends - line.starts, minlength=12)
    last_pitch = int(line.pitches[-1]) if len(line) else None
    return detect_key(weights + steps / STEPS_PER_QUARTER, last_pitch)


def _line(melody: Track | None) -> GridNotes:
    return GridNotes.placed(melody.notes).highest() if melody else GridNotes.of(())


def _piece(score: Score, melody: Track | None, bass: Track | None, key: KeyEstimate) -> Piece:
    parts = Parts(
        _line(melody),
        GridNotes.placed(bass.notes).lowest() if bass else GridNotes.of(()),
        strokes_of(score),
    )
    pitched = (track for track in score.tracks if not track.is_drum)
    return Piece(
        score.path.stem,
        parts,
        key.key,
        score.timeline,
        melody.program if melody else 0,
        tuple(GridNotes.placed(track.notes) for track in pitched),
    )


def _as_notes(grid: GridNotes) -> Notes:
    starts, ends = grid.starts / STEPS_PER_QUARTER, grid.ends / STEPS_PER_QUARTER
    return Notes(starts, ends, grid.pitches, np.full(len(grid), 64))


def _with_roles(score: Score, correction: Correction) -> Score:
    """The score as a person describes its tracks, without those they do not use."""
    if not correction.roles:
        return score
    roles = dict(correction.roles)
    tracks = tuple(
        replace(track, is_drum=roles[track.index] == "drums") if track.index in roles else track
        for track in score.tracks
        if roles.get(track.index) != "unused"
    )
    return replace(score, tracks=tracks)


def _chosen(score: Score, correction: Correction) -> MelodyChoice | None:
    """The melody's track: the person's, or the best one that they take for nothing else."""
    choice = choose_melody(score)
    if choice is None or not correction.roles:
        return choice
    places = {track.index: place for place, track in enumerate(score.tracks)}
    given = [index for index, role in correction.roles if role == "melody" and index in places]
    if given:
        place = places[given[0]]
        shares = tuple(float(n == place) for n in range(len(places)))
        return replace(choice, track=score.tracks[place], confidence=1.0, shares=shares)
    left = [0.0 if correction.role_of(i) else choice.shares[place] for i, place in places.items()]
    if not sum(left):
        return None
    shares = tuple(share / sum(left) for share in left)
    best = max(range(len(shares)), key=lambda place: shares[place])
    return replace(choice, track=score.tracks[best], confidence=shares[best], shares=shares)


def _split(score: Score, melody: Track | None, pitch: int | None) -> tuple[Score, Track | None]:
    """Take the notes below a pitch out of the melody, into a track behind all others."""
    if melody is None or pitch is None:
        return score, melody
    above = melody.notes.pitches >= pitch
    if above.all():
        return score, melody
    last = max(track.index for track in score.tracks)
    others = replace(melody, index=last + 1, notes=melody.notes.where(~above))
    upper = replace(melody, notes=melody.notes.where(above)) if above.any() else None
    kept = [upper if track.index == melody.index else track for track in score.tracks]
    return replace(score, tracks=(*filter(None, kept), others)), upper


def _filled_pickup(score: Score, melody: Track | None) -> tuple[Score, Track | None]:
    """Make a short first bar a whole one, with silence before its notes.

    So every bar line stays where it is written and the pickup is the end of a bar.
    """
    if len(score.meters) < 2:
        return score, melody
    first, second = score.meters[:2]
    missing = second.meter.steps_per_bar / STEPS_PER_QUARTER - (second.quarter - first.quarter)
    short = second.quarter - first.quarter
    if short <= 0 or missing <= 0 or first.quarter:
        return score, melody
    moved = replace(
        score,
        tracks=tuple(_later(track, missing) for track in score.tracks),
        tempos=(
            replace(score.tempos[0], quarter=0.0),
            *(TempoChange(t.quarter + missing, t.qpm) for t in score.tempos[1:]),
        ),
        meters=(
            MeterChange(0.0, second.meter),
            *(MeterChange(m.quarter + missing, m.meter) for m in score.meters[2:]),
        ),
        chords=tuple(ChordChange(c.quarter + missing, c.chord) for c in score.chords),
    )
    return moved, _later(melody, missing) if melody else None


def _later(track: Track, quarters: float) -> Track:
    notes = track.notes
    starts, ends = notes.starts + quarters, notes.ends + quarters
    return replace(track, notes=Notes(starts, ends, notes.pitches, notes.velocities))


def _bass(score: Score, melody: Track | None, correction: Correction) -> Track | None:
    given = {index for index, role in correction.roles if role == "bass"}
    for track in score.tracks:
        if track.index in given:
            return track
    return bass_track(score, melody) if melody else None


def _roles(score: Score, melody: Track | None, bass: Track | None) -> dict[int, Role]:
    """What tracks are taken for; those that are not used are missing."""
    roles: dict[int, Role] = {
        track.index: "drums" if track.is_drum else "accompaniment" for track in score.tracks
    }
    if bass is not None:
        roles[bass.index] = "bass"
    if melody is not None:
        roles[melody.index] = "melody"
    return roles
