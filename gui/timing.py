"""Steps as bars and as seconds, over clips that are played one after the other."""

from engine.music.clip import Clip
from engine.music.melody import STEPS_PER_QUARTER


def bar_at(clips: tuple[Clip, ...], step: float) -> tuple[int, int]:
    """The bar that a step lies in, from 1, and how many there are."""
    bar, left = 0, step
    for clip in clips:
        if left < clip.steps:
            bar += int(left // clip.meter.steps_per_bar)
            break
        bar, left = bar + clip.bars, left - clip.steps
    bars = sum(clip.bars for clip in clips)
    return min(bar + 1, bars), bars


def seconds_at(
    clips: tuple[Clip, ...], step: float, tempo_qpm: float | None
) -> tuple[float, float]:
    """Seconds until a step, and of all clips, at one tempo or at each clip's own."""
    gone = whole = 0.0
    left = step
    for clip in clips:
        steps, tempo = clip.steps, tempo_qpm or clip.tempo_qpm
        per_step = 60.0 / tempo / STEPS_PER_QUARTER
        gone += min(max(left, 0.0), steps) * per_step
        whole += steps * per_step
        left -= steps
    return gone, whole
