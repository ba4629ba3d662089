"""The errors that Lento can explain to a person.

Each message is one plain sentence or two: what happened, what it means, what to do. An error that
is not a LentoError is a bug and is let through.
"""


class LentoError(Exception):
    """Something a person can be told; str() is the sentence."""


class JobCancelled(Exception):
    """A job was asked to end without a result."""


class MidiFormatError(LentoError):
    """A file is not music that can be read."""


class NoMelodyError(LentoError):
    """A file was read but holds nothing that a model can take."""


class CheckpointError(LentoError):
    """A model file is missing, damaged or not a model."""


class CheckpointMismatch(CheckpointError):
    """The arrays of a model do not fit its configuration."""


class ProjectFormatError(LentoError):
    """A project file cannot be read."""


class FileNotWritten(LentoError):
    """A file that a person asked for could not be written."""


class AudioUnavailable(LentoError):
    """No way to make sound was found."""


class MidiUnavailable(LentoError):
    """No instrument can be reached, or one that was connected is gone."""


class TooLittleMusic(LentoError):
    """A folder holds too little to do what was asked."""


class TrainingFailed(LentoError):
    """A training cannot begin or has gone wrong."""


class ComponentError(LentoError):
    """A part of Lento that is installed by itself is damaged, or is not for this Lento."""


class LimitsError(LentoError):
    """No note can keep to all the limits that were set."""


class WorkerDied(LentoError):
    """A child process ended while it worked on a job."""
