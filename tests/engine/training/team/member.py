"""One process of a team, as torchrun would start it: says as JSON how it went, and what it has.

Arguments: where to write; what happens after some steps: 'nothing', 'stop', 'cancel', 'leader dies'
or 'follower dies'; and, if wanted, a state file.
"""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import numpy as np

from engine.errors import JobCancelled
from engine.jobs import JobLink
from engine.training.course.trained import Start, TrainingData
from engine.training.judging.health import Monitor, RollBack
from engine.training.news import Finding
from engine.training.recipe import TrainConfig
from engine.training.schedules import Schedules
from engine.training.team.opening import follow_leader, leading
from engine.training.team.place import place_in
from engine.training.team.team import TeamLost
from tests.engine.training.conftest import TINY, scales

STEPS, ASKED_AT, BACK_AT = 20, 7, 15


def of_two_metres(count):
    """Every third window is a waltz, so that batches differ in length and in size."""
    found = scales(count)
    waltz = np.arange(count) % 3 == 0
    events = np.where(waltz[:, None] & (np.arange(32) >= 24), 0, found.events).astype(np.uint8)
    return replace(found, events=events, meters=waltz.astype(np.uint8))


DATA = TrainingData(of_two_metres(23), scales(4), scales(9))


def recipe(**changes):
    """Every draw counts: fed back, dropped, rehearsed."""
    settings = {
        "schedules": Schedules(learning_rate=1e-2, max_beta=0.1, sampling_rate=20.0),
        "word_dropout": 0.2,
        "rehearsal_share": 0.25,
        "batch_size": 9,
        "steps": STEPS,
        "evaluate_every": 10,
        "seed": 3,
    }
    return TrainConfig(TINY, **(settings | changes))


class Telling(JobLink):
    """Remembers the loss of each step, and does something after some."""

    def __init__(self, then=None):
        super().__init__()
        self.losses, self._then = [], then

    def report(self, progress):
        super().report(progress)
        if "loss" in progress.metrics:
            self.losses.append(progress.metrics["loss"])
            if self._then is not None and len(self.losses) == ASKED_AT:
                self._then(self)


def once_back(_monitor, step, *_heard):
    """What a monitor says that loses a training after some steps."""
    words = Finding("divergence", step, "back", repaired=True)
    return RollBack(1.0, words) if step == BACK_AT else None


def learned(link, start=None, leader=None):
    """A training's losses, its curve and its weights; once it goes back to a snapshot."""
    from engine.training.course.loop import train

    with patch.object(Monitor, "hear_step", once_back):
        trained = train(recipe(), DATA, link, start=start, leader=leader)
    return {
        "losses": link.losses,
        "curve": [[p.step, p.loss, p.accuracy, p.kl_bits] for p in trained.curve],
        "weights": {name: array.tolist() for name, array in trained.weights.items()},
    }


def die(_link=None):
    os._exit(9)


def lead(place, what, state):
    """Lead a team as the train command does."""
    from engine.training.team.here import leader_here

    then = {"stop": Telling.stop, "cancel": Telling.cancel, "leader dies": die}.get(what)
    try:
        with leading(place, "cpu"):
            return learned(Telling(then), Start(None, state), leader_here())
    except JobCancelled:
        return {"cancelled": True}
    except TeamLost as lost:
        return {"lost": str(lost)}


def follow(place, what):
    """Follow the leader as the train command does."""
    if what == "follower dies":
        from engine.training.network import music_network

        calls = []
        call = music_network.MusicNetwork.tally_now

        def dying(network):
            calls.append(1)
            return die() if len(calls) == ASKED_AT else call(network)

        music_network.MusicNetwork.tally_now = dying
    try:
        return {"steps": follow_leader(place, "cpu")}
    except TeamLost as lost:
        return {"lost": str(lost)}


def main(out, what, state=None):
    place = place_in(os.environ)
    told = lead(place, what, state and Path(state)) if place.leads else follow(place, what)
    Path(f"{out}.{place.rank}.json").write_text(json.dumps(told), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
