"""A score on the beats that it is heard on, or that a person says: metre, pickup, tempo, swing."""

from dataclasses import dataclass, replace

from engine.analysis.beats import Beats, beats_of
from engine.analysis.felt_tempo import felt_tempo
from engine.analysis.onsets import Sounds
from engine.analysis.pickup import pickup_of
from engine.analysis.regrid import regridded, with_meter, with_tempo
from engine.analysis.swing import straightened, swing_of
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.meter import Meter
from engine.music.notes import Notes
from engine.music.score import Score
from engine.music.timeline import ChordChange, MeterChange, TempoChange
from engine.pieces.correction import Correction
from engine.pieces.report import BeatSource
from engine.pieces.window_places import main_meter

_BEATS_ONLY = Meter(1, 4)  # What programs write that know the beats and not the bars.
_LIKELY = 0.5


@dataclass(frozen=True, slots=True)
class OnBeats:
    """A score whose beats fit it.

    Attributes:
        score: The piece, its bar lines where bars begin and its first bar a whole one.
        beat: Where its beats are from.
        confidence: How sure that is, 0..1.
        felt_bpm: Beats a minute as a listener would tap them; 0 where nothing is heard.
        swung: Whether its eighths were swung, and have been made straight.
    """

    score: Score
    beat: BeatSource = "written"
    confidence: float = 1.0
    felt_bpm: float = 0.0
    swung: bool = False


def on_beats(score: Score, correction: Correction) -> OnBeats:
    """Put a score on beats that fit it; what a person says about them goes first."""
    beats, sounds = Beats("written", 1.0, meter=score.meters[0].meter), Sounds.of(score)
    if not _only_drums(score):  # How drums stray from the beat is how they are played.
        beats = beats_of(score, correction.tempo_qpm, correction.meter, sounds=sounds)
    estimated = beats.source == "estimated"
    if correction.tempo_qpm is not None and not estimated:
        score = with_tempo(score, correction.tempo_qpm)
        sounds = Sounds.of(score)
    felt_bpm = felt_tempo(score, beats, sounds=sounds).bpm
    barred = _barred(regridded(score, beats), correction, estimated)
    swing = swing_of(barred)
    barred = later(straightened(barred, swing), pickup_gap(barred))
    if estimated and correction.pickup_quarters is None:
        return OnBeats(barred, "estimated", beats.confidence, felt_bpm, swing.likely)
    said = (correction.meter, correction.pickup_quarters, correction.tempo_qpm)
    beat: BeatSource = "written" if said == (None, None, None) else "person"
    return OnBeats(barred, beat, 1.0, felt_bpm, swing.likely)


def pickup_gap(score: Score) -> float:
    """Quarter notes that a short first bar lacks to be a whole one; 0 where it is none.

    Filled up with silence before its notes, it is the end of a bar: the pickup keeps its notes and
    its place before the beat, and all other bar lines stay where they are written.
    """
    if len(score.meters) < 2:
        return 0.0
    at, second = (round(change.quarter * STEPS_PER_QUARTER) for change in score.meters[:2])
    missing = score.meters[1].meter.steps_per_bar - (second - at)
    return missing / STEPS_PER_QUARTER if at == 0 < second and missing > 0 else 0.0


def later(score: Score, gap: float) -> Score:
    """The score after a silence of some quarter notes, which makes its short first bar whole.

    Its duration stays that of its music.
    """
    if not gap:
        return score
    meters, tempos = score.meters[1:], score.tempos
    return replace(
        score,
        tracks=tuple(replace(track, notes=notes_later(track.notes, gap)) for track in score.tracks),
        tempos=(tempos[0], *(TempoChange(t.quarter + gap, t.qpm) for t in tempos[1:])),
        meters=(
            MeterChange(0.0, meters[0].meter),
            *(MeterChange(m.quarter + gap, m.meter) for m in meters[1:]),
        ),
        chords=tuple(ChordChange(c.quarter + gap, c.chord) for c in score.chords),
    )


def notes_later(notes: Notes, gap: float) -> Notes:
    """Notes so many quarter notes later."""
    if not gap:
        return notes
    return Notes(notes.starts + gap, notes.ends + gap, notes.pitches, notes.velocities)


def _barred(score: Score, correction: Correction, estimated: bool) -> Score:
    """The score with bar lines where a person says, or where they are heard if none are written."""
    meter, pickup = correction.meter, correction.pickup_quarters
    if pickup is not None:
        pickup += _first_onset(score)
        return with_meter(score, meter or main_meter(score.timeline), pickup)
    if estimated:  # Estimated beats are counted in the person's metre, and have their bar lines.
        return score
    if meter is None:
        if any(change.meter != _BEATS_ONLY for change in score.meters) or _only_drums(score):
            return score
        heard = pickup_of(score)
        likely = heard.confidence >= _LIKELY
        return with_meter(score, heard.meter, heard.quarters) if likely else score
    if pickup_gap(score):
        return with_meter(score, meter, score.meters[1].quarter)
    heard = pickup_of(score, meter)
    return with_meter(score, meter, heard.quarters if heard.confidence >= _LIKELY else 0.0)


def _only_drums(score: Score) -> bool:
    return all(track.is_drum for track in score.tracks)


def _first_onset(score: Score) -> float:
    """Where the music starts, in quarter notes on the step grid; drums may count in before it."""
    pitched = [track for track in score.tracks if not track.is_drum] or score.tracks
    first = min((float(track.notes.starts[0]) for track in pitched), default=0.0)
    return round(first * STEPS_PER_QUARTER) / STEPS_PER_QUARTER
