"""The doctor command: a sentence for every part, whatever is missing."""

import argparse

from engine.commands import doctor
from engine.errors import AudioUnavailable, TrainingFailed


def test_a_part_that_is_missing_is_told_and_does_not_end_the_visit(monkeypatch):
    def missing():
        raise AudioUnavailable("No loudspeaker was found.")

    monkeypatch.setattr(doctor, "_PARTS", {"audio": missing, "soundfont": doctor._soundfont})

    answer = doctor.run(argparse.Namespace())

    assert answer["audio"] == {"works": False, "sentence": "No loudspeaker was found."}
    assert answer["soundfont"]["works"]
    assert "MISSING  audio" in doctor.describe(answer)


def test_every_part_has_a_sentence(monkeypatch):
    slow = {"device", "audio", "synthesiser"}  # They have tests of their own.
    parts = {name: look for name, look in doctor._PARTS.items() if name not in slow}
    monkeypatch.setattr(doctor, "_PARTS", parts)

    answer = doctor.run(argparse.Namespace())

    assert {"soundfont", "models", "window", "system"} == answer.keys()
    assert all(answer[name]["sentence"].endswith(".") for name in parts)


def test_the_parts_of_the_contract_are_looked_at():
    assert {"device", "audio", "soundfont", "models"} <= doctor._PARTS.keys()


def test_a_missing_training_part_is_called_training(monkeypatch):
    def missing():
        raise TrainingFailed("Nothing to train with.")

    monkeypatch.setattr(doctor, "_PARTS", {"device": missing})

    words = doctor.describe(doctor.run(argparse.Namespace()))

    assert "MISSING  training     Nothing to train with." in words
