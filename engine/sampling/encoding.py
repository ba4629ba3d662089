"""Back to the map: where clips lie that a person has changed."""

from dataclasses import dataclass
from pathlib import Path

from engine.jobs import JobLink
from engine.model.music_model import LatentPoint, load_model
from engine.sampling.jobs import SourceClip, locate


@dataclass(frozen=True, slots=True)
class EncodeJob:
    """Find the places of clips; of edited ones their melody on the grid is heard.

    Where a place lies on the map its z says: Projection.to_plane, or place_in of the layout.

    Attributes:
        model: The model's file.
        clips: Clips as they are heard, with the keys they are in.
    """

    model: Path
    clips: tuple[SourceClip, ...]

    def run(self, link: JobLink) -> tuple[LatentPoint, ...]:
        """A place for each, in order.

        A model without an encoder searches, which takes seconds; it tells how far it is.

        Raises:
            LentoError: A clip has nothing that the model hears, is in a metre that it does not
                know, or the model cannot place clips.
            JobCancelled: cancel() was called.
        """
        link.raise_if_cancelled()
        return locate(load_model(self.model), self.clips, link)
