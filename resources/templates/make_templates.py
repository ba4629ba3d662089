"""Write the templates that ship: settings, and clips of the shipped models that show the way.

Run it from anywhere: `python resources/templates/make_templates.py [FOLDER]`. The same models give
the same bytes. Nobody's music is in them: the clips are drawn from the shipped 16-bar melody model.
"""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from engine.calm.arousal import arousal_of  # noqa: E402
from engine.converters.limits import CALM, FIVE_NOTES, IN_KEY, NO_LIMITS, Limits  # noqa: E402
from engine.jobs import JobLink  # noqa: E402
from engine.model.registry import find_model  # noqa: E402
from engine.music.clip import Clip  # noqa: E402
from engine.music.key import Key  # noqa: E402
from engine.music.meter import FOUR_FOUR, THREE_FOUR, Meter  # noqa: E402
from engine.project.playlist import Playlist, PlaylistItem  # noqa: E402
from engine.project.project import Making, Project  # noqa: E402
from engine.project.project_file import SUFFIX, save_project  # noqa: E402
from engine.sampling.jobs import SampleJob  # noqa: E402
from engine.sampling.made import Wording  # noqa: E402

MODEL = "lento-melody-16bar"
DRAWN = 40  # Clips, of which those that lead best from the first mood to the last are taken.
PIANO, HARP, CELESTA = 0, 46, 8


@dataclass(frozen=True, slots=True)
class Plan:
    """What a template is to be.

    Attributes:
        stem: Its file.
        title: What its clips are called.
        making: Settings; the tempo is that of new clips.
        first_qpm: Tempo of the first clip.
        last_qpm: Tempo of the last.
        clips: How many.
        seed: Same seed, same clips.
        program: General MIDI program of its clips.
        loose: What the first clips may do; from the middle on they keep to the making's limits.
    """

    stem: str
    title: str
    making: Making
    first_qpm: float
    last_qpm: float
    clips: int
    seed: int
    program: int = PIANO
    loose: Limits | None = None


AT_REST = replace(CALM, most_onsets=3)
ROCKING = Limits(FIVE_NOTES, lowest=55, highest=74, longest_leap=5, shortest_note=2, most_onsets=3)
SPARSE = Limits(FIVE_NOTES, lowest=55, highest=76, longest_leap=7, shortest_note=4, most_onsets=4)
PLANS = (
    Plan(
        "calm-down",
        "Calm down",
        Making(8, 0.5, Key(0), FOUR_FOUR, 72.0, limits=AT_REST),
        104,
        56,
        8,
        3,
        loose=Limits(IN_KEY, lowest=52, highest=81),
    ),
    Plan(
        "a-morning",
        "A morning",
        Making(6, 0.6, Key(7), FOUR_FOUR, 72.0, limits=Limits(IN_KEY, lowest=50, highest=79)),
        58,
        92,
        6,
        5,
        HARP,
        AT_REST,
    ),
    Plan(
        "lullabies",
        "Lullaby",
        Making(6, 0.4, Key(5), THREE_FOUR, 66.0, limits=ROCKING),
        72,
        60,
        6,
        7,
        CELESTA,
    ),
    Plan(
        "breathing",
        "Breathing",
        Making(4, 0.4, Key(9, minor=True), FOUR_FOUR, 48.0, limits=SPARSE),
        48,
        48,
        4,
        9,
    ),
)


def main() -> None:
    """Write every template into the folder that is named, or into this one."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    for plan in PLANS:
        items = tuple(items_of(plan))
        save_project(folder / f"{plan.stem}{SUFFIX}", Project(Playlist(items), making=plan.making))
        figures = ", ".join(f"{arousal_of(item.clip).value:.2f}" for item in items)
        print(f"{plan.stem}: {sum(i.clip.duration_s for i in items) / 60:.1f} min, calm {figures}")


def items_of(plan: Plan) -> list[PlaylistItem]:
    """Clips whose tempo goes evenly, and whose arousal follows as far as the draws allow."""
    key, meter = plan.making.key or Key(0), plan.making.meter
    steps = range(plan.clips)
    share = [step / max(plan.clips - 1, 1) for step in steps]
    tempi = [round(plan.first_qpm + (plan.last_qpm - plan.first_qpm) * part) for part in share]
    early, late = draws(plan, key, meter, plan.loose or plan.making.limits), None
    if plan.loose is not None:
        late = draws(plan, key, meter, plan.making.limits)
    first = ranked(early, tempi[0])
    last = ranked(late or early, tempi[-1])
    high, low = (1, -2) if plan.first_qpm >= plan.last_qpm else (-2, 1)
    begin, end = arousal(first[high], tempi[0]), arousal(last[low], tempi[-1])
    taken: list[Clip] = []
    for part, tempo in zip(share, tempi, strict=True):
        pool = early if part < 0.5 or late is None else late
        wanted = begin + (end - begin) * part
        free = [clip for clip in pool if clip not in taken]
        taken.append(min(free, key=lambda clip: abs(arousal(clip, tempo) - wanted)))
    return [
        PlaylistItem(
            replace(clip, tempo_qpm=float(tempo), program=plan.program, name=""),
            f"{plan.title} {number}",
            "sample",
            key,
        )
        for number, (clip, tempo) in enumerate(zip(taken, tempi, strict=True), start=1)
    ]


def draws(plan: Plan, key: Key, meter: Meter, limits: Limits) -> list[Clip]:
    """Clips of the model, all different."""
    job = SampleJob(
        find_model(MODEL),
        DRAWN,
        plan.making.temperature,
        plan.seed,
        key,
        meter,
        Wording(name=""),
        limits or NO_LIMITS,
        key_named=True,
    )
    return list(dict.fromkeys(made.clip for made in job.run(JobLink())))


def ranked(clips: list[Clip], tempo: float) -> list[Clip]:
    """From the liveliest to the calmest at a tempo."""
    return sorted(clips, key=lambda clip: -arousal(clip, tempo))


def arousal(clip: Clip, tempo: float) -> float:
    """0 calm to 1 excited, at a tempo."""
    return arousal_of(clip.with_tempo(float(tempo))).value


if __name__ == "__main__":
    main()
