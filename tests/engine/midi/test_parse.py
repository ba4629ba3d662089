import mido
import pytest

from engine.errors import MidiFormatError
from engine.midi.events import MOST_QUARTERS
from engine.midi.messages import messages_of
from engine.midi.parse import parse_columns

NOTE_ON, NOTE_OFF = b"\x00\x90\x3c\x40", b"\x60\x80\x3c\x40"
END = b"\x00\xff\x2f\x00"


def vlq(value):
    out = [value & 0x7F]
    while value := value >> 7:
        out.insert(0, value & 0x7F | 0x80)
    return bytes(out)


def chunk(name, data, length=None):
    return name + (len(data) if length is None else length).to_bytes(4) + data


def smf(*chunks, kind=1, division=96):
    count = sum(c.startswith(b"MTrk") for c in chunks)
    head = b"".join(n.to_bytes(2) for n in (kind, count, division))
    return chunk(b"MThd", head) + b"".join(chunks)


def track(*events, length=None):
    return chunk(b"MTrk", b"".join(events), length)


def notes(data):
    """(tick, type, pitch) of every note message of every track."""
    found = []
    for messages in messages_of(parse_columns(data).columns).tracks:
        tick = 0
        for message in messages:
            tick += message.time
            if message.type in ("note_on", "note_off"):
                found.append((tick, message.type, message.note))
    return found


WHOLE = [(0, "note_on", 60), (96, "note_off", 60)]


def test_a_sound_file_reads_as_mido_reads_it(tmp_path):
    path = tmp_path / "scale.mid"
    written = mido.MidiFile(ticks_per_beat=480)
    written.tracks.append(mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=600_000)]))
    written.tracks.append(mido.MidiTrack([mido.MetaMessage("track_name", name="Tune")]))
    written.tracks[1].append(mido.Message("program_change", program=73))
    for pitch in range(60, 72):
        written.tracks[1].append(mido.Message("note_on", note=pitch, velocity=70, time=10))
        written.tracks[1].append(mido.Message("control_change", control=64, value=pitch))
        written.tracks[1].append(mido.Message("pitchwheel", pitch=-100 * (pitch - 60)))
        written.tracks[1].append(mido.Message("note_off", note=pitch, velocity=0, time=470))
    written.save(path)

    parsed = parse_columns(path.read_bytes())

    assert parsed.repairs == ()
    assert parsed.columns.ticks_per_quarter == 480
    assert [list(t) for t in messages_of(parsed.columns).tracks] == [
        list(t) for t in mido.MidiFile(path).tracks
    ]


def test_a_track_that_breaks_off_keeps_what_came_before_and_ends_what_sounds():
    data = smf(track(NOTE_ON, NOTE_OFF, NOTE_ON, b"\x30\xb0\x07\x40\x10\x90", length=60))

    assert notes(data) == [*WHOLE, (96, "note_on", 60), (160, "note_off", 60)]
    assert parse_columns(data).repairs == ("cut_off",)


@pytest.mark.parametrize("size", range(14, 43))
def test_a_file_cut_anywhere_is_read_or_refused_in_words(size):
    whole = smf(track(NOTE_ON, NOTE_OFF, NOTE_ON, NOTE_OFF, END))
    data = whole[:size]

    if size < 18:  # Before the first track begins.
        with pytest.raises(MidiFormatError, match="without any track"):
            parse_columns(data)
    else:
        assert parse_columns(data).repairs == (("cut_off",) if size < len(whole) else ())


def test_a_message_with_impossible_values_is_left_out_and_the_rest_stays_in_time():
    data = smf(track(NOTE_ON, b"\x20\xb0\xa8\xff", b"\x40\x80\x3c\x40", END))

    assert notes(data) == WHOLE
    assert parse_columns(data).repairs == ("skipped",)


@pytest.mark.parametrize("stray", [b"\xf1\x00", b"\xf2\x00\x00", b"\xf5", b"\xf8", b"\xfe"])
def test_messages_that_do_not_belong_in_a_file_cost_nothing(stray):
    data = smf(track(NOTE_ON, b"\x20", stray, b"\x40\x80\x3c\x40", END))

    assert notes(data) == WHOLE
    assert parse_columns(data).repairs == ()


def test_running_status_goes_on_after_a_system_message():
    data = smf(track(NOTE_ON, b"\x00\xf0\x02\x01\xf7", b"\x60\x3c\x00", END))

    assert [(tick, pitch) for tick, _, pitch in notes(data)] == [(0, 60), (96, 60)]


def test_unknown_meta_events_keep_their_time():
    data = smf(track(NOTE_ON, b"\x50\xff\x60\x01\x00", b"\x10\x80\x3c\x40", END))

    assert notes(data) == WHOLE


@pytest.mark.parametrize("between", [b"\x00", b"junk", chunk(b"XFIH", b"\x01\x02\x03")])
def test_what_lies_between_tracks_is_skipped(between):
    data = smf(track(NOTE_ON, NOTE_OFF, END), between, track(NOTE_ON, NOTE_OFF, END))

    assert notes(data) == WHOLE * 2


@pytest.mark.parametrize("length", [0, 3, 9, 15, 1000, 2**32 - 1])
def test_a_wrong_track_length_loses_no_note(length):
    one = track(NOTE_ON, NOTE_OFF, END, length=length)

    assert notes(smf(one, track(NOTE_ON, NOTE_OFF, END))) == WHOLE * 2


def test_a_gap_of_days_ends_the_track_there():
    far = vlq(96 * MOST_QUARTERS + 1)
    data = smf(track(NOTE_ON, NOTE_OFF, far, b"\x90\x3c\x40", NOTE_OFF, END))

    assert notes(data) == WHOLE
    assert parse_columns(data).repairs == ("too_long",)


def test_a_late_end_of_track_alone_is_no_damage():
    data = smf(track(NOTE_ON, NOTE_OFF, vlq(2**27), b"\xff\x2f\x00"))

    assert parse_columns(data).repairs == ()


def test_a_tempo_of_zero_is_left_out():
    data = smf(track(b"\x00\xff\x51\x03\x00\x00\x00", NOTE_ON, NOTE_OFF, END))

    assert not [
        m for m in messages_of(parse_columns(data).columns).tracks[0] if m.type == "set_tempo"
    ]


def test_tempo_and_metre_of_later_tracks_move_to_the_first():
    conductor = track(b"\x60\xff\x51\x03\x0a\x00\x00", b"\x00\xff\x58\x04\x03\x02\x18\x08", END)

    parsed = parse_columns(smf(track(NOTE_ON, NOTE_OFF, END), conductor))
    first, second = messages_of(parsed.columns).tracks

    assert [m.type for m in first[-3:]] == ["set_tempo", "time_signature", "end_of_track"]
    assert [m.type for m in second] == ["end_of_track"]


def test_film_frames_become_beats_of_half_a_second():
    data = smf(track(b"\x00\xff\x51\x03\x01\x00\x00", NOTE_ON, NOTE_OFF, END), division=0xE728)
    parsed = parse_columns(data)

    assert parsed.columns.ticks_per_quarter == 25 * 40 // 2
    assert parsed.repairs == ("frames",)
    assert not [m for m in messages_of(parsed.columns).tracks[0] if m.type == "set_tempo"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a MIDI file"),
        (b"PK\x03\x04" * 10, "not a MIDI file"),
        (smf(), "without any track"),
        (smf(track(END), division=0), "how long a beat is"),
    ],
)
def test_what_cannot_be_read_is_said(data, words):
    with pytest.raises(MidiFormatError, match=words):
        parse_columns(data)


@pytest.mark.parametrize(("fifths", "minor", "key"), [(0, 0, "C"), (-3, 1, "Cm"), (7, 1, "A#m")])
def test_key_signatures_are_named(fifths, minor, key):
    data = smf(track(b"\x00\xff\x59\x02" + bytes([fifths & 0xFF, minor]), END))

    assert messages_of(parse_columns(data).columns).tracks[0][0].key == key


def test_a_key_signature_that_does_not_exist_is_left_out():
    data = smf(track(b"\x00\xff\x59\x02\x5a\x00", END))

    assert [m.type for m in messages_of(parse_columns(data).columns).tracks[0]] == ["end_of_track"]


def test_names_in_utf8_and_in_latin1_are_both_read():
    for text in ("Wiegenlied für Jörg".encode(), "Wiegenlied für Jörg".encode("latin-1")):
        data = smf(track(b"\x00\xff\x03" + bytes([len(text)]) + text, END))

        assert messages_of(parse_columns(data).columns).tracks[0][0].name == "Wiegenlied für Jörg"
