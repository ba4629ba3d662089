import numpy as np

from engine.audio.loudness import CEILING, KNEE, Limiter, soft_clipped
from engine.audio.room import Room


def noise(frames, level, seed=0):
    return (np.random.default_rng(seed).standard_normal((frames, 2)) * level).astype(np.float32)


def test_quiet_sound_passes_the_limiter_untouched():
    quiet = noise(2000, 0.05)

    assert np.array_equal(Limiter(44_100).limit(quiet), quiet)


def test_no_sound_however_loud_passes_the_ceiling():
    limiter = Limiter(44_100)

    for level in (0.5, 3.0, 1e4, 0.0, 2.0):
        assert np.abs(limiter.limit(noise(512, level))).max() <= CEILING


def test_loud_steady_sound_is_turned_down_rather_than_clipped():
    limiter = Limiter(44_100)
    tone = (4 * np.sin(2 * np.pi * 441 * np.arange(44_100) / 44_100)).astype(np.float32)
    stereo = np.stack([tone, tone], axis=1)

    blocks = [limiter.limit(stereo[at : at + 441]) for at in range(0, 44_100, 441)]

    assert np.allclose(blocks[-1], blocks[-1].max() * stereo[-441:] / 4, atol=0.02)


def test_gain_recovers_after_a_loud_moment():
    limiter = Limiter(44_100)
    limiter.limit(noise(512, 3.0))
    quiet = noise(512, 0.05)

    just_after = np.abs(limiter.limit(quiet)).max()
    for _ in range(900):
        limiter.limit(quiet)

    assert just_after < 0.3 * np.abs(quiet).max()
    assert np.array_equal(limiter.limit(quiet), quiet)


def test_soft_clip_bends_only_what_is_above_the_knee():
    samples = np.array([[0.5, -KNEE], [0.8, -5.0]], np.float32)

    clipped = soft_clipped(samples)

    assert np.array_equal(clipped[0], samples[0])
    assert KNEE < clipped[1, 0] < 0.8
    assert -CEILING <= clipped[1, 1] < -0.85


def test_room_gives_the_same_sound_in_blocks_of_any_size():
    samples = noise(5000, 0.1)
    room = Room()

    in_parts = [room.around(samples[a:b]) for a, b in ((0, 3), (3, 1300), (1300, 5000))]

    assert np.array_equal(np.concatenate(in_parts), Room().around(samples))


def test_room_dies_away_and_forgets_when_reset():
    room = Room()
    room.around(noise(4000, 0.3))
    for _ in range(4):
        last = room.around(np.zeros((44_100, 2), np.float32))

    assert np.abs(last[-1000:]).max() < 1e-6
    room.around(noise(4000, 0.3))
    room.reset()
    assert not room.around(np.zeros((4000, 2), np.float32)).any()
