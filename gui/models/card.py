"""The card of a file or of several: what Lento heard, and what a person decides about it.

Every decision is carried out at once and is a step that can be undone; what the person only tries,
such as a split while its line is dragged, changes the picture alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.music.meter import Meter
from engine.pieces.card import Card
from engine.pieces.card_job import CardJob
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.report import FileReport, Role
from gui.models.curation import Curation
from gui.models.report_words import pitch_word, role_word, track_name
from gui.models.value import ValueModel
from gui.spoken import spoken
from gui.wording import spoken_name
from gui.workshop import Workshop


class CardModel(QObject):
    """The files that are chosen, what is decided about them, and the card where it is one file.

    Attributes:
        files: Their reports.
        card: What Lento reads in the file; None for several files, and until it is read.

    Signals:
        decided: A decision was made, taken back or made again.
    """

    decided = Signal()

    def __init__(
        self,
        files: Sequence[FileReport],
        curation: Curation,
        workshop: Workshop,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.files: ValueModel[tuple[FileReport, ...]] = ValueModel(tuple(files), self)
        self.card: ValueModel[Card | None] = ValueModel(None, self)
        self.problem = ValueModel("", self)
        self._curation = curation
        self._workshop = workshop
        self._reading: int | None = None
        self._shown: tuple[Path, Correction] | None = None
        self._wanted: Correction | None = None  # What is to be read next, after what is read now.
        curation.state.changed.connect(lambda _: self._follow())
        workshop.ended.connect(self._end)
        self._follow()

    @property
    def single(self) -> FileReport | None:
        """The file, if it is one."""
        files = self.files.value
        return files[0] if len(files) == 1 else None

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """What is decided about each file."""
        state = self._curation.state.value
        return tuple(state.correction_of(file.content) for file in self.files.value)

    def shared(self, field: str) -> tuple[Any, bool]:
        """A field's value and whether all files have the same; (None, False) if they differ."""
        values = [getattr(correction, field) for correction in self.corrections]
        alike = all(value == values[0] for value in values[1:])
        return (values[0], True) if alike and values else (None, False)

    def show_files(self, files: Sequence[FileReport]) -> None:
        """Show other files."""
        self._shown = None
        self.card.set_value(None)
        self.files.set_value(tuple(files))
        self._follow()

    def follow(self, newest: Mapping[Path, FileReport]) -> None:
        """Take newer reports of the same files."""
        self.files.set_value(tuple(newest.get(file.path, file) for file in self.files.value))

    # --- decisions ---------------------------------------------------------------------------

    def give_role(self, track: int, role: Role) -> None:
        """Take a track for something; another melody takes the place of the one before."""
        said = self.tr("{what} of {file} is {track}")
        name = self._name_of_track(track)
        if role == "melody":
            words = said.format(what=role_word(role), file=self._whose(), track=name)
        else:
            words = self.tr("{track} of {file} is {what}").format(
                track=name, file=self._whose(), what=role_word(role)
            )
        self._decide(lambda c: c.with_role(track, role), words)

    def forget_melody(self) -> None:
        """Leave it to Lento which track is the melody."""
        words = self.tr("melody of {file} is as heard").format(file=self._whose())
        self._decide(_without_melody, words)

    def split(self, pitch: int | None) -> None:
        """Part the melody's track into two hands at a pitch, or not at all."""
        where = self.tr("{file} is split at {pitch}") if pitch is not None else ""
        words = where or self.tr("{file} is not split")
        name = "" if pitch is None else pitch_word(pitch)
        words = words.format(file=self._whose(), pitch=name)
        self._decide(lambda c: replace(c, split_pitch=pitch), words)

    def set_meter(self, meter: Meter | None) -> None:
        """Count in a metre, or as it was heard."""
        said = str(meter) if meter else self.tr("as heard")
        self._set("meter", meter, self.tr("metre of {file} is {value}"), said)

    def set_pickup(self, quarters: float | None) -> None:
        """Have so much music before the first whole bar, or as it was heard."""
        said = self.tr("as heard") if quarters is None else f"{quarters:g}"
        words = self.tr("upbeat of {file} is {value}")
        self._set("pickup_quarters", quarters, words, said, steps=True)

    def set_tempo(self, tempo_qpm: float | None) -> None:
        """Have a tempo, or the one that was heard."""
        said = self.tr("as heard") if tempo_qpm is None else f"{tempo_qpm:g}"
        words = self.tr("tempo of {file} is {value}")
        self._set("tempo_qpm", tempo_qpm, words, said, steps=True)

    def exclude(self, excluded: bool) -> None:
        """Leave the files out, or take them in again."""
        words = self.tr("{file} is left out") if excluded else self.tr("{file} is taken in again")
        words = words.format(file=self._whose())
        self._decide(lambda c: replace(c, excluded=excluded), words)

    def reset(self) -> None:
        """Leave everything to Lento again."""
        words = self.tr("{file} is as Lento heard it").format(file=self._whose())
        self._decide(lambda _: NO_CORRECTION, words)

    def try_split(self, pitch: int | None) -> None:
        """Show what a split would give, without deciding."""
        self._read(replace(self.corrections[0], split_pitch=pitch))

    def _set(self, field: str, value: Any, words: str, said: str, *, steps: bool = False) -> None:
        words = words.format(file=self._whose(), value=said)
        self._decide(lambda c: replace(c, **{field: value}), words, field if steps else "")

    def _decide(
        self, change: Callable[[Correction], Correction], words: str, field: str = ""
    ) -> None:
        state = self._curation.state.value
        changed = {f.content: change(state.correction_of(f.content)) for f in self.files.value}
        self._curation.correct(changed, words, field)

    def _whose(self) -> str:
        single = self.single
        if single is not None:
            return spoken_name(single.path)
        return self.tr("%n file(s)", "", len(self.files.value))

    def _name_of_track(self, track: int) -> str:
        for file in self.files.value[:1]:
            for info in file.tracks:
                if info.index == track and len(self.files.value) == 1:
                    return track_name(info)
        return self.tr("track {0}").format(track + 1)

    # --- reading -----------------------------------------------------------------------------

    def _follow(self) -> None:
        single = self.single
        if single is not None and self._shown != (single.path, self.corrections[0]):
            self._read(self.corrections[0])
        self.decided.emit()

    def _read(self, correction: Correction) -> None:
        """Read the file with a correction; of several that are wanted meanwhile the last counts."""
        single = self.single
        if single is None:
            return
        if self._reading is not None:
            self._wanted = correction
            return
        path = single.path
        self._shown = (path, correction)
        self._reading = self._workshop.run(
            CardJob(path, correction),
            "",
            lambda card: self._take(card, path),
            quiet=True,
        )

    def _take(self, card: Card, path: Path) -> None:
        single = self.single
        if single is not None and single.path == path:
            self.problem.set_value("" if card.tracks else spoken(card.report.sentence))
            self.card.set_value(card)

    def _end(self, task: int) -> None:
        if task != self._reading:
            return
        self._reading = None
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._read(wanted)


def _without_melody(correction: Correction) -> Correction:
    return replace(
        correction, roles=tuple(pair for pair in correction.roles if pair[1] != "melody")
    )
