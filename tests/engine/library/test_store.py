from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.library.store import KnownPlace, LibraryStore
from engine.library.store_windows import digest_of
from engine.music.meter import THREE_FOUR
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.record import PieceRecord
from engine.pieces.report import FileReport
from tests.engine.library.records import ROOT, record, table


def names(store: LibraryStore) -> list[str]:
    return [report.path.name for report in store.reports()]


def test_what_was_put_is_what_is_told(store: LibraryStore) -> None:
    given = record("a.mid")
    store.put_records([given])

    (report,) = store.reports("melody-2")

    assert report == replace(given.report, windows=4, distinct=4)
    assert store.packed_piece(report.content) == given.piece
    assert store.has_content(report.content)


def test_windows_come_back_as_columns(store: LibraryStore) -> None:
    tables = table(6, seed=1), table(5, seed=2)
    store.put_records([record("b.mid", tables=tables[1:]), record("a.mid", tables=tables[:1])])

    windows = store.windows("melody-2")

    assert windows.file.tolist() == [0] * 6 + [1] * 5
    assert windows.contents == ("hash of a.mid", "hash of b.mid")
    assert windows.bar.tolist() == [*range(6), *range(5)]
    assert windows.twin.tolist() == [0, 1, 2, 3, 0, 5, 6, 7, 8, 9, 6]
    assert np.array_equal(windows.features, np.concatenate([t.features for t in tables]))
    assert np.array_equal(windows.arousal, windows.features[:, 0])
    assert len(set(windows.row_id.tolist())) == len(windows) == 11
    assert len(store.windows("drums-2")) == 0


def test_files_lie_in_order_of_sources_and_then_of_paths(store: LibraryStore) -> None:
    store.add_sources([ROOT.parent / "later", ROOT / "b"])
    store.put_records(
        [
            record("../later/0.mid"),
            record("b/2.mid"),
            record("b 1.mid"),
            record("b/1.mid"),
            record("a.mid"),
            record("../elsewhere/x.mid"),
        ]
    )

    assert names(store) == ["a.mid", "1.mid", "2.mid", "b 1.mid", "0.mid"]


def test_removing_a_source_hides_its_files_and_adding_it_brings_them_back(
    store: LibraryStore,
) -> None:
    store.put_records([record("a.mid")])

    store.remove_sources([ROOT])
    assert store.reports() == ()
    assert len(store.windows("melody-2")) == 0

    store.add_sources([ROOT / "a.mid"])
    assert names(store) == ["a.mid"]


def test_a_source_keeps_its_place_and_can_be_watched(store: LibraryStore) -> None:
    store.add_sources([ROOT / "b", ROOT])
    store.set_watched([ROOT], True)

    assert [(s.path, s.watched) for s in store.sources()] == [(ROOT, True), (ROOT / "b", False)]


def test_a_file_that_could_not_be_read_keeps_its_report(store: LibraryStore) -> None:
    report = FileReport(ROOT / "gone.mid", "refused", "It could not be opened.", "Look again.")
    store.put_records([record(report=report, piece=None, tables=())])

    assert store.reports() == (report,)
    assert store.known_places()[report.path].content == ""


def test_the_same_file_twice_is_one_content_at_two_places(store: LibraryStore) -> None:
    store.put_records([record("a.mid", "same"), record("b/a copy.mid", "same")])

    reports = store.reports("melody-2")

    assert [r.content for r in reports] == ["same", "same"]
    assert [r.windows for r in reports] == [4, 4]
    assert len(store.windows("melody-2")) == 4
    assert len(store.places_of("same")) == 2


def test_a_copy_needs_no_reading_and_is_called_by_its_own_name(store: LibraryStore) -> None:
    told = replace(record("a.mid").report, status="partial", reason="a.mid is cut off.")
    store.put_records([record("a.mid", report=told)])

    store.put_copies({ROOT / "b.mid": KnownPlace(5, 6, told.content)})

    assert [r.reason for r in store.reports()] == ["a.mid is cut off.", "b.mid is cut off."]
    assert store.known_places(ROOT / "b.mid") == {
        ROOT / "b.mid": KnownPlace(5, 6, told.content, missing=False, current=True)
    }
    with pytest.raises(KeyError):
        store.put_copies({ROOT / "c.mid": KnownPlace(5, 6, "unknown")})
    assert len(store.known_places()) == 2


def test_missing_files_are_marked_and_keep_their_windows(store: LibraryStore) -> None:
    store.put_records([record("a.mid"), record("b.mid")])

    store.mark_missing([ROOT / "a.mid"])

    missing, present = store.reports("melody-2")
    assert (missing.status, present.status) == ("missing", "ok")
    assert "its clips stay" in missing.reason
    assert missing.windows == 4
    assert len(store.windows("melody-2")) == 8
    assert store.known_places()[ROOT / "a.mid"].missing

    store.found_again([ROOT / "a.mid"])
    assert store.reports()[0].status == "ok"


def test_a_place_can_be_taken_out_and_its_content_stays(store: LibraryStore) -> None:
    store.put_records([record("a.mid", "same"), record("b.mid", "same")])

    store.forget_places([ROOT / "a.mid", ROOT / "unknown.mid"])

    assert names(store) == ["b.mid"]
    store.forget_places([ROOT / "b.mid"])
    assert store.has_content("same")


def test_a_moved_file_is_told_to_lie_elsewhere(store: LibraryStore) -> None:
    store.put_records([record("a.mid", "same"), record("b.mid", "same")])
    store.mark_missing([ROOT / "a.mid"])

    assert "at another place" in store.reports()[0].reason


def test_known_places_are_those_in_a_folder(store: LibraryStore) -> None:
    store.put_records([record("a/1.mid"), record("a/b/2.mid"), record("ab/3.mid"), record("a.mid")])

    assert [p.name for p in store.known_places(ROOT / "a")] == ["1.mid", "2.mid"]
    assert len(store.known_places(Path(ROOT.anchor))) == 4
    assert store.known_places(ROOT / "a.mid")[ROOT / "a.mid"].size == 1000


def test_names_in_any_encoding_are_kept(store: LibraryStore) -> None:
    name = "\udc82\udce4\udc82\udce8 ゆりかご é.mid"  # Shift-JIS bytes on a UTF-8 disk.
    store.put_records([record(name, "odd", words="\udce9t\udce9")])

    assert names(store) == [name]
    assert list(store.known_places()) == [ROOT / name]


def test_reading_again_replaces_music_and_forgets_its_latents(store: LibraryStore) -> None:
    store.put_records([record("a.mid")])
    z = np.ones((4, 3), np.float32)
    distinct = store.reports("melody-2")[0].distinct
    assert store.put_latents("melody-2", "m", {"hash of a.mid": z[:distinct]}) == 1

    store.put_records([record("a.mid")])  # As it was.
    assert store.contents_without_latents("melody-2", "m") == ()

    store.put_records([record("a.mid", tables=(table(9),))])
    assert store.contents_without_latents("melody-2", "m") == ("hash of a.mid",)
    assert len(store.windows("melody-2")) == 9
    assert len(store.windows("melody-16")) == 0


def test_row_ids_stay_when_a_file_is_read_again(store: LibraryStore) -> None:
    store.put_records([record("a.mid")])
    before = store.windows("melody-2").row_id

    store.put_records([record("a.mid", tables=(table(9, seed=5),))])

    assert store.windows("melody-2").row_id[:4].tolist() == before.tolist()


def test_latents_are_kept_by_kind_and_model(store: LibraryStore) -> None:
    store.put_records([record("b.mid"), record("a.mid")])
    z = np.arange(12, dtype=np.float32).reshape(4, 3)[: store.reports("melody-2")[0].distinct]
    assert store.contents_without_latents("melody-2", "m") == ("hash of a.mid", "hash of b.mid")

    store.put_latents("melody-2", "m", {"hash of b.mid": z, "unknown": z})

    ((content, kept),) = store.latents("melody-2", "m")
    assert content == "hash of b.mid"
    assert np.array_equal(kept, z)
    assert store.latents_of("hash of a.mid", "melody-2", "m") is None
    assert store.contents_without_latents("melody-2", "m") == ("hash of a.mid",)
    assert list(store.latents("melody-16", "m")) == []


def test_latents_of_windows_that_have_changed_meanwhile_are_left_out(store: LibraryStore) -> None:
    store.put_records([record("a.mid")])

    assert store.put_latents("melody-2", "m", {"hash of a.mid": np.ones((99, 3), np.float32)}) == 0
    assert list(store.latents("melody-2", "m")) == []


def test_latents_of_a_piece_that_was_heard_otherwise_meanwhile_are_left_out(
    store: LibraryStore,
) -> None:
    store.put_records([record("a.mid")])
    content, z = "hash of a.mid", np.ones((4, 3), np.float32)
    made_of = {content: digest_of(store.packed_piece(content) or b"")}
    store.put_records([record("a.mid", piece=b"with another melody")])

    assert store.put_latents("melody-2", "m", {content: z}, made_of=made_of) == 0
    made_of = {content: digest_of(b"with another melody")}
    assert store.put_latents("melody-2", "m", {content: z}, made_of=made_of) == 1


def test_windows_cut_of_a_piece_that_was_heard_otherwise_meanwhile_are_left_out(
    store: LibraryStore,
) -> None:
    store.put_records([record("a.mid")])
    content = "hash of a.mid"
    made_of = {content: digest_of(b"piece of a.mid")}
    store.put_records([record("a.mid", piece=b"heard in three")])

    store.put_tables({content: table(3, parts="drums")}, made_of=made_of)
    assert store.table(content, "drums-2") is None

    made_of = {content: digest_of(b"heard in three")}
    store.put_tables({content: table(3, parts="drums")}, made_of=made_of)
    assert store.table(content, "drums-2") is not None


def test_no_windows_are_cut_of_a_file_that_is_not_wanted(store: LibraryStore) -> None:
    report = replace(record("a.mid").report, status="excluded")
    store.put_records([record(report=report, tables=())])

    assert store.contents_without_table("drums-2") == ()
    store.put_tables({report.content: table(parts="drums")})
    assert len(store.windows("drums-2")) == 0


def test_other_kinds_of_windows_are_kept_beside(store: LibraryStore) -> None:
    store.put_records([record("a.mid")])
    assert store.contents_without_table("drums-2") == ("hash of a.mid",)

    store.put_tables({"hash of a.mid": table(7, parts="drums"), "unknown": table(7, parts="drums")})

    assert store.contents_without_table("drums-2") == ()
    assert len(store.windows("drums-2")) == 7
    kept = store.table("hash of a.mid", "drums-2")
    assert kept is not None
    assert np.array_equal(kept.features, table(7, parts="drums").features)


def test_what_a_person_decided_belongs_to_the_content(store: LibraryStore) -> None:
    store.put_records([record("a.mid", "same")])
    decided = Correction(roles=((0, "bass"),), meter=THREE_FOUR, tempo_qpm=60.0)

    store.set_correction("same", decided)
    store.set_consent(["same"], True)
    store.put_records([record("moved.mid", "same")])
    store.mark_missing([ROOT / "a.mid"])

    assert store.correction("same") == decided
    assert store.consents() == {"same": True}
    store.set_correction("same", NO_CORRECTION)
    store.set_consent(["same"], None)
    assert store.corrections() == {}
    assert store.consents() == {}
    with pytest.raises(KeyError):
        store.set_correction("unknown", decided)


def test_what_was_read_before_a_person_decided_otherwise_is_left_out(store: LibraryStore) -> None:
    left_out = Correction(excluded=True)
    content = "hash of a.mid"
    store.put_records([record("a.mid", piece=b"heard as decided")])
    store.set_correction(content, left_out)  # Another window, while this one reads.

    store.put_records([record("a.mid", piece=b"heard before")], read_with={})

    assert store.packed_piece(content) == b"heard as decided"
    assert not store.known_places()[ROOT / "a.mid"].current
    store.put_records([record("a.mid", piece=b"heard again")], read_with={content: left_out})
    assert store.packed_piece(content) == b"heard again"
    assert store.known_places()[ROOT / "a.mid"].current


def test_a_copy_read_before_a_person_decided_otherwise_is_known_and_read_again(
    store: LibraryStore,
) -> None:
    content = "hash of a.mid"
    store.put_records([record("a.mid")])
    store.set_correction(content, Correction(excluded=True))

    store.put_records([record("copy.mid", content)], read_with={})

    assert store.places_of(content) == (ROOT / "a.mid", ROOT / "copy.mid")
    assert not store.known_places()[ROOT / "copy.mid"].current


def test_a_decision_has_every_copy_read_again_until_one_of_them_was(store: LibraryStore) -> None:
    content, decided = "hash of a.mid", Correction(excluded=True)
    store.put_records([record("a.mid"), record("copy.mid", content)])

    store.set_correction(content, decided)
    assert not any(place.current for place in store.known_places().values())

    store.put_records([record("a.mid")], read_with={content: decided})
    assert all(place.current for place in store.known_places().values())


def unread(name: str, size: int) -> PieceRecord:
    report = FileReport(ROOT / name, "refused", reason="It is open elsewhere.", advice="Close it.")
    return PieceRecord(report, size)


def test_a_known_file_that_cannot_be_read_for_a_while_loses_nothing(store: LibraryStore) -> None:
    store.put_records([record("a.mid")])

    store.put_records([unread("a.mid", 900)])

    (report,) = store.reports()
    assert (report.status, report.windows, report.content) == ("partial", 4, "hash of a.mid")
    assert report.reason.startswith("a.mid cannot be read as it is now")
    assert report.advice == "Close it."
    assert not store.known_places()[ROOT / "a.mid"].current  # So it is tried again.
    store.put_records([record("a.mid")])
    assert [report.status for report in store.reports()] == ["ok"]


def test_a_known_file_that_went_before_it_was_read_is_missing(store: LibraryStore) -> None:
    store.put_records([record("a.mid")])

    store.put_records([unread("a.mid", -1)])

    assert [(r.status, r.windows) for r in store.reports()] == [("missing", 4)]
    assert store.known_places()[ROOT / "a.mid"].missing


def test_layouts_are_kept(store: LibraryStore) -> None:
    store.put_layout("melody-2", "m", b"plane")

    assert store.layout("melody-2", "m") == b"plane"
    store.forget_latents("m")
    assert store.layout("melody-2", "m") is None


def test_a_batch_is_put_whole_or_not_at_all(store: LibraryStore) -> None:
    broken = record("b.mid", words=None)

    with pytest.raises(AttributeError):
        store.put_records([record("a.mid"), broken])

    assert store.reports() == ()
