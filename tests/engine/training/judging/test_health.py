"""The monitor, fed figures; test_health_trainings.py makes the troubles happen."""

import json
import math
from dataclasses import replace

import pytest

from engine.training.judging.evaluation import Evaluation
from engine.training.judging.health import (
    MOST_BETA,
    GiveUp,
    Mention,
    Monitor,
    RollBack,
    StopKeepingBest,
    WeakenBeta,
)
from engine.training.judging.symptoms import (
    ABOVE_FOR,
    FEWEST_STEPS_TO_LEARN,
    LOST_AFTER,
    RAMP_STEPS,
    RECENT_LOSSES,
    SILENT_STEPS,
    STILL_AFTER,
    bounds_of,
    far_above,
)
from engine.training.schedules import Schedules
from tests.engine.training import families
from tests.engine.training.conftest import tiny_recipe

COUNTING = 40.0
WELL = Evaluation(0.8, 0.7, kl_bits=30.0, active_units=6)
NOTHING_IN_Z = Evaluation(0.6, 0.6, kl_bits=0.3, active_units=0)


def monitor(**settings):
    patience = settings.pop("patience", 0)
    return Monitor(tiny_recipe(patience=patience), counting_nats=COUNTING, **settings)


def fed(listener, losses, first=0, norm=1.0):
    """The action of every step, those without one left out."""
    said = [listener.hear_step(first + n, loss, norm) for n, loss in enumerate(losses, start=1)]
    return [action for action in said if action is not None]


def test_a_training_that_goes_well_is_left_alone():
    listener = monitor(patience=2)

    assert not fed(listener, [40.0 * 0.99**n for n in range(400)])
    assert not [a for step in range(100, 900, 100) if (a := listener.hear_evaluation(step, WELL))]
    assert listener.findings == ()
    assert (listener.rate_factor, listener.beta_factor) == (1.0, 1.0)
    assert listener.healthy


def test_single_bad_batches_are_borne():
    listener = monitor()
    losses = [math.nan if n % 5 == 0 else 1e9 if n % 7 == 0 else 20.0 for n in range(200)]

    assert not fed(listener, losses)


def test_losses_that_are_no_numbers_lead_back_and_halve_the_rate():
    listener = monitor()

    (action,) = fed(listener, [20.0] * 30 + [math.nan] * LOST_AFTER)

    assert isinstance(action, RollBack)
    assert (action.rate_factor, listener.rate_factor) == (0.5, 0.5)
    assert (action.finding.trouble, action.finding.repaired) == ("not_a_number", True)
    assert "half as fast" in action.finding.words


def test_gradients_that_are_no_numbers_lead_back_too():
    listener = monitor()

    assert not fed(listener, [20.0] * 30)
    assert isinstance(fed(listener, [20.0] * LOST_AFTER, norm=math.inf)[0], RollBack)


def test_a_training_is_given_up_when_going_back_three_times_did_not_help():
    listener = monitor()
    bad = [math.nan] * LOST_AFTER

    actions = fed(listener, [20.0] * 30 + 4 * bad)

    assert [type(action) for action in actions] == [RollBack, RollBack, RollBack, GiveUp]
    assert listener.rate_factor == 0.125
    assert "out of bounds" in actions[-1].sentence
    assert "another seed" in actions[-1].sentence
    assert not actions[-1].finding.repaired


def test_there_is_nowhere_to_go_back_to_before_the_first_usable_loss():
    (action,) = fed(monitor(), [math.nan] * LOST_AFTER)

    assert isinstance(action, GiveUp)
    assert "first step" in action.sentence


def test_what_was_forgotten_for_long_leads_back():
    listener = monitor()
    good, bad = [5.0] * 60, [39.0] * (ABOVE_FOR + RECENT_LOSSES)

    (action,) = fed(listener, good + bad)

    assert isinstance(action, RollBack)
    assert action.finding.trouble == "divergence"


def test_no_snapshot_is_taken_of_a_bad_moment():
    listener = monitor()
    fed(listener, [5.0] * 60)
    assert listener.healthy

    fed(listener, [math.nan])
    assert not listener.healthy
    fed(listener, [5.0])
    assert listener.healthy
    fed(listener, [39.0] * RECENT_LOSSES)
    assert not listener.healthy


def test_worse_than_blind_guessing_is_far_above_whatever_came_before():
    bounds = bounds_of(tiny_recipe(), COUNTING)

    assert bounds.blind == pytest.approx(32 * math.log(90))
    assert far_above(900.0, 800.0, bounds)
    assert not far_above(100.0, 95.0, bounds)
    assert not far_above(6.0, 4.0, bounds)
    assert far_above(30.0, 4.0, bounds)


def test_of_grooves_a_loss_is_compared_with_itself():
    bounds = bounds_of(replace(tiny_recipe(), model=families.GROOVE), None)

    assert bounds.counting is bounds.blind is None
    assert far_above(1.0, -20.0, bounds)
    assert not far_above(-1.0, -20.0, bounds)


def test_the_losses_of_phrases_are_those_of_a_mean_segment():
    flat, phrases = (
        bounds_of(replace(tiny_recipe(), model=c), 40.0)
        for c in (families.MELODY, families.PHRASES)
    )

    assert phrases.counting == flat.counting / 4
    assert phrases.blind == flat.blind / 4
    assert 30.0 < bounds_of(tiny_recipe(), None).counting < 60.0


def test_no_gradient_for_long_is_explained():
    (action,) = fed(monitor(on_gpu=True), [40.0] * STILL_AFTER, norm=0.0)

    assert isinstance(action, GiveUp)
    assert action.try_cpu
    assert action.finding.trouble == "learns_nothing"
    assert "Choose the CPU" in action.sentence


@pytest.mark.parametrize("on_gpu", [True, False])
def test_no_figures_from_the_first_step_may_be_the_fault_of_a_gpu(on_gpu):
    (action,) = fed(monitor(on_gpu=on_gpu), [math.nan] * LOST_AFTER)

    assert isinstance(action, GiveUp)
    assert action.try_cpu == on_gpu


def test_no_gradient_on_the_cpu_is_not_blamed_on_a_graphics_card():
    (action,) = fed(monitor(), [40.0] * STILL_AFTER, norm=0.0)

    assert isinstance(action, GiveUp)
    assert not action.try_cpu
    assert "CPU" not in action.sentence


def test_a_gpu_that_learns_nothing_is_named_and_the_cpu_offered():
    (action,) = fed(monitor(on_gpu=True), [41.0] * (2 * FEWEST_STEPS_TO_LEARN))

    assert isinstance(action, GiveUp)
    assert action.try_cpu
    assert "CPU" in action.sentence


def test_a_cpu_that_learns_nothing_goes_on_and_says_so_once():
    (action,) = fed(monitor(), [41.0] * (2 * FEWEST_STEPS_TO_LEARN))

    assert isinstance(action, Mention)
    assert (action.finding.trouble, action.finding.repaired) == ("learns_nothing", False)


def test_music_that_always_says_the_same_is_learned_by_counting():
    listener = Monitor(tiny_recipe(), counting_nats=0.1)

    assert not fed(listener, [0.2] * (2 * FEWEST_STEPS_TO_LEARN))


def learned(listener, steps=100, loss=20.0):
    """A listener whose training beats counting."""
    assert not fed(listener, [loss] * steps)
    return listener


def test_an_empty_z_gets_more_room_and_in_the_end_words():
    listener, actions = learned(monitor()), []

    for turn in range(1, 5):
        for step in (0, 100):
            actions.append(listener.hear_evaluation(1000 * turn + step, NOTHING_IN_Z))
        learned(listener, RAMP_STEPS)

    kinds = [type(action) for action in actions if action is not None]
    assert kinds == [WeakenBeta] * 3 + [Mention]
    assert [finding.repaired for finding in listener.findings] == [True, True, True, False]
    assert listener.beta_factor == 0.25**3


def test_a_weakened_beta_rises_again_from_nothing_and_is_not_judged_meanwhile():
    listener = learned(monitor())
    action = [listener.hear_evaluation(step, NOTHING_IN_Z) for step in (100, 200)][1]

    assert action.factor == 0.25
    assert listener.beta_factor == 0.0
    learned(listener, RAMP_STEPS // 2)
    assert listener.beta_factor == 0.125
    assert not [s for s in (300, 400, 500) if listener.hear_evaluation(s, NOTHING_IN_Z)]
    learned(listener, RAMP_STEPS)
    assert listener.beta_factor == 0.25


def test_a_beta_that_nothing_could_be_worth_is_weakened_at_once_to_one_that_something_can():
    recipe = tiny_recipe(schedules=Schedules(max_beta=20.0))
    listener = learned(Monitor(recipe, counting_nats=COUNTING))

    action = [listener.hear_evaluation(step, NOTHING_IN_Z) for step in (100, 200)][1]

    assert action.factor == pytest.approx(MOST_BETA / 20.0)


def test_z_may_be_empty_before_counting_is_beaten_and_for_a_moment():
    early = learned(monitor(), steps=200, loss=45.0)
    assert not [s for s in range(20, 200, 20) if early.hear_evaluation(s, NOTHING_IN_Z)]

    late = learned(monitor())
    evaluations = [NOTHING_IN_Z, WELL, NOTHING_IN_Z, WELL]
    assert not [n for n, e in enumerate(evaluations) if late.hear_evaluation(300 + n, e)]


def test_a_z_at_its_ends_leads_back():
    listener, saturated = learned(monitor()), Evaluation(0.6, 0.6, kl_bits=9000.0, active_units=0)

    assert listener.hear_evaluation(100, saturated) is None
    assert not listener.healthy
    action = listener.hear_evaluation(200, saturated)

    assert isinstance(action, RollBack)
    assert action.finding.trouble == "divergence"


def test_too_few_windows_say_nothing_about_z():
    listener = monitor()

    assert not [s for s in range(100, 900, 100) if listener.hear_evaluation(s, Evaluation(0.9))]


def test_one_note_output_for_long_gets_more_room():
    listener = learned(monitor())
    silent = Evaluation(0.7, 0.7, kl_bits=30.0, active_units=6, one_note_share=0.9)

    assert not [s for s in range(100, 400, 100) if listener.hear_evaluation(s, silent)]
    learned(listener, SILENT_STEPS)
    action = listener.hear_evaluation(400, silent)

    assert isinstance(action, WeakenBeta)
    assert action.finding.trouble == "one_note"


def test_writing_nearly_nothing_for_a_while_is_how_every_model_begins():
    listener = learned(monitor())
    silent = Evaluation(0.7, 0.7, kl_bits=30.0, active_units=6, one_note_share=0.9)

    for evaluation in (silent, silent, WELL, silent, silent):
        assert listener.hear_evaluation(200, evaluation) is None
        learned(listener, SILENT_STEPS - 100 if evaluation is WELL else 100)


def by_heart(listener, patience=3):
    listener.hear_evaluation(100, Evaluation(0.80, 0.70, 30.0, 6))
    return [
        listener.hear_evaluation(200 + 100 * n, Evaluation(0.85 + n / 50, 0.69 - n / 50, 30.0, 6))
        for n in range(patience)
    ]


def test_learning_by_heart_ends_early_and_keeps_the_best():
    listener = monitor(patience=3)

    *before, action = by_heart(listener)

    assert before == [None, None]
    assert isinstance(action, StopKeepingBest)
    assert action.finding.trouble == "overfitting"
    assert "(80 % to 89 %)" in action.finding.words
    assert "(70 % to 65 %)" in action.finding.words
    assert "step 100 is kept" in action.finding.words


def test_what_never_was_any_good_at_other_pieces_may_learn_its_own_by_heart():
    listener = monitor(patience=2)

    for n in range(9):
        poor = Evaluation(0.5 + n / 20, 0.4 - n / 50, 30.0, 6, commonest_accuracy=0.45)
        assert listener.hear_evaluation(100 + n, poor) is None


def test_merit_is_accuracy_where_a_model_generalises_and_else_knowing_its_own_music():
    general, better = Evaluation(0.8, 0.7, commonest_accuracy=0.5), Evaluation(0.9, 0.72)
    own, silent = (
        Evaluation(0.9, 0.4, commonest_accuracy=0.5),
        Evaluation(0.6, 0.6, one_note_share=0.9),
    )

    assert better.merit > general.merit > own.merit > silent.merit
    assert Evaluation(0.9).merit is None


def test_without_patience_or_with_a_training_that_stands_nothing_ends_early():
    assert by_heart(monitor(patience=0)) == [None] * 3

    standing = monitor(patience=2)
    for step in range(100, 900, 100):
        assert standing.hear_evaluation(step, Evaluation(0.62, 0.6, 30.0, 6)) is None


@pytest.mark.parametrize("cut", [5, 50, 75, 140])
def test_a_monitor_restored_from_json_says_what_an_uninterrupted_one_says(cut):
    losses = [20.0] * 60 + [math.nan] * 12 + [18.0] * 20 + [90.0] * 60
    whole, first, second = monitor(), monitor(), monitor()
    expected = [whole.hear_step(n, loss, 1.0) for n, loss in enumerate(losses)]
    whole_evaluated = whole.hear_evaluation(200, NOTHING_IN_Z), whole.hear_evaluation(300, WELL)

    said = [first.hear_step(n, loss, 1.0) for n, loss in enumerate(losses[:cut])]
    second.restore(json.loads(json.dumps(first.state())))
    said += [second.hear_step(n, loss, 1.0) for n, loss in enumerate(losses[cut:], start=cut)]

    assert said == expected
    assert (second.hear_evaluation(200, NOTHING_IN_Z), second.hear_evaluation(300, WELL)) == (
        whole_evaluated
    )
    assert second.state() == whole.state()
    assert second.findings == whole.findings
