"""A MIDI system in a test's hands: devices come and go, keys are pressed by a call."""

from engine.errors import MidiUnavailable
from engine.midi_live.system import gone


class FakePort:
    def __init__(self, system, name):
        self.system, self.name = system, name
        self.sent = []
        self.closed = False

    def send(self, message):
        if self.name not in self.system.devices:
            raise MidiUnavailable(gone(self.name))
        self.sent.append(message)

    def close(self):
        self.closed = True


class FakeMidi:
    def __init__(self, *devices):
        self.devices = list(devices)
        self.hears = {}
        self.ports = []
        self.problem = ""

    def inputs(self):
        if self.problem:
            raise MidiUnavailable(self.problem)
        return tuple(self.devices)

    outputs = inputs

    def open_input(self, name, hear):
        port = self.open_output(name)
        self.hears[name] = hear
        return port

    def open_output(self, name):
        if name not in self.inputs():
            raise MidiUnavailable(gone(name))
        self.ports.append(FakePort(self, name))
        return self.ports[-1]

    def unplug(self, name):
        self.devices.remove(name)
        self.hears.pop(name, None)

    def press(self, name, pitch, velocity=80):
        self.hears[name](bytes((0x90, pitch, velocity)))

    def lift(self, name, pitch):
        self.hears[name](bytes((0x80, pitch, 0)))
