"""Tests, laid out as engine/ and gui/ are. A package, so that `tests.…` is ours and no wheel's."""
