"""What Lento hears in a score: its melody, key, beats and form; what a person said goes first."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from engine.analysis.form import form_of
from engine.analysis.harmony import harmonised
from engine.analysis.melody_track import MelodyChoice, choose_melody
from engine.analysis.piece_key import key_of_notes, piece_key
from engine.music.grid_notes import GridNotes
from engine.music.key import Key, KeyEstimate
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.notes import Notes
from engine.music.score import Score, Track
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.on_beats import later, notes_later, on_beats, pickup_gap
from engine.pieces.parts import NO_NOTES, Parts, bass_track, strokes_of
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
    heard = on_beats(_with_roles(score, correction), correction)
    score = heard.score
    choice = _chosen(score, correction)
    bass = _bass(score, choice, correction)
    line = _line(choice.sounding) if choice else NO_NOTES
    key = piece_key(score, choice)
    piece = _piece(score, line, bass, program=choice.track.program if choice else 0, key=key.key)
    return Understood(
        score,
        piece,
        choice,
        key,
        _roles(score, choice, bass),
        choice.runner_up.index if choice and choice.runner_up else None,
        heard.beat,
        heard.confidence,
        heard.felt_bpm,
        str(form_of(line, piece.timeline)),
        heard.swung,
    )


def piece_of(score: Score, choice: MelodyChoice | Track | None) -> Piece:
    """The piece of a score as it is, its melody where it was chosen."""
    gap = pickup_gap(score)
    score = later(score, gap)
    track = choice.track if isinstance(choice, MelodyChoice) else choice
    notes = choice.sounding if isinstance(choice, MelodyChoice) else track and track.notes
    notes = notes_later(notes, gap) if notes else None
    line = _line(notes) if notes else NO_NOTES
    bass = bass_track(score, track) if track else None
    key = key_of_notes([t.notes for t in score.tracks if not t.is_drum], notes).key
    return _piece(score, line, bass, program=track.program if track else 0, key=key)


def with_chords(piece: Piece) -> Piece:
    """A piece with chords: as its file writes them or else as they are heard."""
    timeline = piece.timeline
    if timeline.chords:
        return piece
    heard = piece.tracks or (piece.parts.melody,)
    tracks = tuple(Track(i, "", 0, False, _as_notes(n)) for i, n in enumerate(heard))
    score = Score(Path(piece.name), tracks, timeline.tempos, timeline.meters, 0.0)
    chords = harmonised(score, piece.parts.melody.melody, piece.key).chords
    return replace(piece, timeline=replace(timeline, chords=chords))


def _line(notes: Notes) -> GridNotes:
    return GridNotes.placed(notes).highest()


def _piece(score: Score, line: GridNotes, bass: Track | None, *, program: int, key: Key) -> Piece:
    low = GridNotes.placed(bass.notes).lowest() if bass else NO_NOTES
    pitched = (track for track in score.tracks if not track.is_drum)
    return Piece(
        score.path.stem,
        Parts(line, low, strokes_of(score)),
        key,
        score.timeline,
        program,
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
    """The melody: what the person says, or the best of the tracks that they take for nothing else.

    Its shares are those of all tracks of the score.
    """
    roles, split = dict(correction.roles), correction.split_pitch
    given = [track for track in score.tracks if roles.get(track.index) == "melody"]
    asked = given or [track for track in score.tracks if track.index not in roles]
    choice = choose_melody(replace(score, tracks=tuple(asked)))
    if choice is None:
        return None
    shares = {track.index: share for track, share in zip(asked, choice.shares, strict=True)}
    all_shares = tuple(shares.get(track.index, 0.0) for track in score.tracks)
    if split is not None:
        choice = _upper(replace(score, tracks=(choice.track,)), split)
    if choice is None or not (given or split is not None):
        return choice and replace(choice, shares=all_shares)
    return replace(choice, confidence=1.0, shares=all_shares, whole=False, runner_up=None)


def _upper(score: Score, pitch: int) -> MelodyChoice | None:
    """The melody of a score of one track, from a pitch up."""
    (track,) = score.tracks
    upper = track.notes.where(track.notes.pitches >= pitch)
    choice = choose_melody(replace(score, tracks=(replace(track, notes=upper),)))
    return choice and replace(choice, track=track)


def _bass(score: Score, choice: MelodyChoice | None, correction: Correction) -> Track | None:
    roles = dict(correction.roles)
    for track in score.tracks:
        if roles.get(track.index) == "bass":
            return track
    if choice is None:
        return None
    left = tuple(track for track in score.tracks if track.index not in roles)
    return bass_track(replace(score, tracks=left), choice.track)


def _roles(score: Score, choice: MelodyChoice | None, bass: Track | None) -> dict[int, Role]:
    """What tracks are taken for; those that are not used are missing."""
    roles: dict[int, Role] = {
        track.index: "drums" if track.is_drum else "accompaniment" for track in score.tracks
    }
    if bass is not None:
        roles[bass.index] = "bass"
    if choice is not None:
        roles[choice.track.index] = "melody"
    return roles
