"""The loop that trains: batches in, weights out, with progress, pause, stop and cancel."""

from engine.jobs import JobLink, Progress
from engine.training.course.run import Run
from engine.training.course.trained import Start, Trained, TrainingData
from engine.training.recipe import TrainConfig
from engine.training.team.orders import Leader


def train(
    config: TrainConfig,
    data: TrainingData,
    link: JobLink,
    *,
    start: Start | None = None,
    leader: Leader | None = None,
) -> Trained:
    """Train until the steps or minutes are over, nothing better comes, or stop is asked for.

    With a state file it goes on from there, and steps that were made twice leave no trace: on the
    CPU the weights come out bit for bit as if it had never been interrupted.
    With a leader, the other processes of its team learn along; each computes a part of every batch.

    Raises:
        JobCancelled: cancel() was called; nothing is left behind but a state file.
        TrainingFailed: It goes wrong in a way that nothing can be done about.
        TeamLost: Another process of the team has ended.
    """
    link.report(Progress("prepare", 0))
    run = Run(config, data, start or Start(), leader)
    run.begin()
    while not run.over and not link.stop_requested:
        if link.cancel_requested:
            run.leave(link)
        if link.pause_requested:
            run.pause(link)
            continue
        run.make_step()
        link.report(run.progress())
    return run.finish()
