"""One process of a team, as torchrun would start it: says as JSON how it went, and what it has.

Arguments: where to write, and what to do: 'train', or 'train' with a state file; 'die', which ends
without a word after some steps; 'stop', 'cancel' or 'roll', which ask for it.
"""

import json
import os
import sys
from pathlib import Path

import numpy as np

from engine.errors import JobCancelled
from engine.jobs import JobLink
from engine.training.recipe import TrainConfig
from engine.training.schedules import Schedules
from engine.training.team.opening import open_team
from engine.training.team.place import place_in
from engine.training.team.team import TeamLost
from engine.training.trained import Start, TrainingData
from tests.engine.training.conftest import TINY, scales

STEPS, ASKED_AT = 20, 7
DATA = TrainingData(scales(23), scales(4), scales(9))


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


def learned(link, start=None, leader=None):
    """A training's losses, its curve and sums of its weights."""
    from engine.training.loop import train

    trained = train(recipe(), DATA, link, start=start, leader=leader)
    return {
        "losses": link.losses,
        "curve": [[p.step, p.loss, p.accuracy, p.kl_bits] for p in trained.curve],
        "weights": {name: array.tolist() for name, array in trained.weights.items()},
    }


def die(_link=None):
    os._exit(9)


def lead(team, what, state):
    from engine.training.team.here import leader_here, led_by
    from engine.training.team.orders import Leader

    then = {"stop": Telling.stop, "cancel": Telling.cancel, "leader dies": die}.get(what)
    with led_by(Leader(team)):
        try:
            return learned(Telling(then), Start(None, state), leader_here())
        except JobCancelled:
            return {"cancelled": True}
        except TeamLost as lost:
            return {"lost": str(lost)}


def follow_on(team, what):
    from engine.training.network.step import make_step
    from engine.training.team.orders import follow

    made = []

    def step(network, batch):
        made.append(len(batch))
        if what == "follower dies" and len(made) == ASKED_AT:
            die()
        return make_step(network, batch)

    try:
        return {"steps": follow(team, step), "rows": made}
    except TeamLost as lost:
        return {"lost": str(lost)}


def main(out, what, state=None):
    place = place_in(os.environ)
    team = open_team(place, "cpu")
    told = lead(team, what, state and Path(state)) if place.leads else follow_on(team, what)
    Path(f"{out}.{place.rank}.json").write_text(json.dumps(told), "utf-8")
    if "lost" not in told:
        team.close()
    os._exit(0) if "lost" in told else None


if __name__ == "__main__":
    np.seterr(all="ignore")
    main(*sys.argv[1:])
