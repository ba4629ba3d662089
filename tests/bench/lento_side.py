"""The counterpart of note_seq_side.py: what Lento does to take files in, all of it.

Reads lines of JSON, each a list of paths; answers each with the processor seconds that it took and
how many of the files are used. The library is made at the path that is given.
"""

import json
import sys
import time
from contextlib import closing
from pathlib import Path

from engine.importing.calls import read_one
from engine.library.database import open_library_file
from engine.library.store import LibraryStore

if __name__ == "__main__":
    with closing(open_library_file(Path(sys.argv[1]))) as connection:
        store = LibraryStore(connection)
        for line in sys.stdin:
            before = time.process_time()
            records = [read_one(Path(path)) for path in json.loads(line)]
            store.put_records(records)
            used = sum(record.report.used for record in records)
            sys.stdout.write(f"{json.dumps([time.process_time() - before, used])}\n")
            sys.stdout.flush()
