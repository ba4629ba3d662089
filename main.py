"""No argument or files: the window. The name of a command: that command. Nothing else lives here.

A child process imports this module again, so it imports nothing but the standard library until
main() runs.
"""

import argparse
import contextlib
import difflib
import importlib
import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

LEADING = ("--verbose", "--json")  # Taken before the name of a command too.
COMMANDS = {
    "inspect": "say what each file holds and what became of it",
    "windows": "take the windows of a file, as event indices",
    "models": "list or show the models, import one, or write a copy to give away",
    "sample": "make new clips",
    "interpolate": "blend pieces into one another, step by step",
    "reconstruct": "send a file through a model and back",
    "features": "measure how calm files are, and why",
    "map": "draw the map of a folder",
    "train": "learn from a folder of music",
    "consent": "say whether files may be learned from",
    "render": "turn a MIDI file into sound",
    "magenta": "have Magenta itself do what Lento leaves to it",
    "doctor": "say what works on this machine",
}
# The matrix libraries of the playing model, here and in every child: its products are small, so a
# second thread gains little alone and loses much beside a training; and one thread rounds the
# same on every machine.
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: list[str]) -> int:
    """Run what the arguments name and give the exit code; wrong usage raises SystemExit(2)."""
    first = next((i for i, word in enumerate(arguments) if word not in LEADING), 0)
    try:
        with _ended_by_sigterm_as_by_ctrl_c():
            if arguments and arguments[first] in COMMANDS:
                rest = arguments[:first] + arguments[first + 1 :]
                return _run_command(arguments[first], rest)
            return _open_window(arguments)
    except KeyboardInterrupt as stop:
        _say(str(stop) or "Stopped.")
        return INTERRUPTED


def _run_command(name: str, rest: list[str]) -> int:
    from engine.commands.answer import as_json
    from engine.commands.usage import WrongUsage
    from engine.errors import JobCancelled, LentoError

    command = _load_command(name)
    parser = _command_parser(name, command)
    args = parser.parse_args(rest)
    _set_up_logging(verbose=args.verbose)
    try:
        with _stdout_kept_for_the_answer():
            result = command.run(args)
    except WrongUsage as error:
        parser.error(str(error))
    except LentoError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(_of_the_disk(error))
    except JobCancelled:
        _say("Stopped; nothing was written.")
        return INTERRUPTED
    if result is None:  # Another process of the same training answers.
        return DONE
    if args.json:
        return _answer(as_json(result))
    describe = getattr(command, "describe", None)
    return _answer(describe(result) if describe else as_json(result, indent=2))


def _load_command(name: str) -> Any:
    """Import a command's module; only the one asked for, since some are slow to import."""
    return importlib.import_module(f"engine.commands.{name}")


def _command_parser(name: str, command: Any) -> argparse.ArgumentParser:
    from engine.commands.usage import CommandParser

    parser = CommandParser(
        prog=f"{_own_name()} {name}", description=f"Lento: {COMMANDS[name]}.", allow_abbrev=False
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and no text")
    parser.add_argument("--verbose", action="store_true", help="tell more on stderr")
    command.add_arguments(parser)
    return parser


def _open_window(arguments: list[str]) -> int:
    from engine.commands.usage import WrongUsage
    from engine.errors import LentoError

    parser = _window_parser()
    args = parser.parse_args(arguments)
    if args.version:
        from engine.storage.archive import app_version

        return _answer(f"Lento {app_version()}")
    for file in args.files:
        if not file.exists():
            _refuse_name(parser, str(file))
    _set_up_logging(verbose=args.verbose)
    if not _display_found():
        if args.screenshot is None and args.smoke is None:
            return _fail(
                "No display was found, so the window cannot open. The commands work without one: "
                f"'{_own_name()} --help' lists them."
            )
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        if args.smoke is not None:
            from gui.smoke import run_smoke

            return run_smoke(args.files, args.smoke)
        if args.screenshot is not None:
            _check_picture(args.screenshot, args.files)
        from gui.app import run_window

        return run_window(args.files, args.screenshot)
    except WrongUsage as error:
        parser.error(str(error))
    except LentoError as error:
        return _fail(str(error))


def _check_picture(file: Path, files: list[Path]) -> None:
    """A picture may be replaced, as a screenshot is drawn anew; nothing else is."""
    from engine.commands.places import PICTURE, checked_output

    checked_output(file, *files, kind=PICTURE, overwrite=True)


def _window_parser() -> argparse.ArgumentParser:
    from engine.commands.usage import CommandParser, place_name

    lines = "\n".join(f"  {name:12} {what}" for name, what in COMMANDS.items())
    parser = CommandParser(
        prog=_own_name(),
        description="Lento: without a command, open the window.",
        epilog=f"commands ('{_own_name()} COMMAND --help' tells more):\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "files", nargs="*", type=place_name, metavar="FILE", help="opened in the window"
    )
    parser.add_argument(
        "--screenshot",
        type=place_name,
        metavar="FILE.png",
        help="draw the window into a file and quit",
    )
    parser.add_argument(
        "--smoke",
        type=place_name,
        metavar="FOLDER",
        help="for builders: open the window, import, make, play and write music, and quit",
    )
    parser.add_argument("--verbose", action="store_true", help="tell more on stderr")
    parser.add_argument("--version", action="store_true", help="say which version this is")
    return parser


def _refuse_name(parser: argparse.ArgumentParser, name: str) -> NoReturn:
    close = difflib.get_close_matches(name, COMMANDS, n=1)
    hint = f" Did you mean '{close[0]}'?" if close else ""
    if sys.stderr is None:  # Somebody double-clicked what is not there any more.
        _say(f"{name} was not found. Check whether it was moved, or open it from the window.")
        raise SystemExit(WRONG_USAGE)
    parser.error(f"there is no command and no file named '{name}'.{hint}")


def _display_found() -> bool:
    """Whether Qt will find a screen to draw on; only Linux can be without one."""
    if sys.platform != "linux":
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    needs_none = platform in {"offscreen", "minimal", "vnc", "eglfs", "linuxfb"}
    return needs_none or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _set_up_logging(*, verbose: bool) -> None:
    logging.basicConfig(
        level=logging.DEBUG if verbose else logging.WARNING,
        format="%(levelname)s %(name)s: %(message)s" if verbose else "%(message)s",
    )


@contextlib.contextmanager
def _ended_by_sigterm_as_by_ctrl_c() -> Iterator[None]:
    """Let what is half done be cleared away when the system asks Lento to end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextlib.contextmanager
def _stdout_kept_for_the_answer() -> Iterator[None]:
    """Send to stderr what a library prints, from Python or from C, while the command runs."""
    if sys.stdout is None:  # A windowed program on Windows: there is nothing to keep.
        with _no_stream_missed():
            yield
        return
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)


@contextlib.contextmanager
def _no_stream_missed() -> Iterator[None]:
    """Let what a command tells on its way lead nowhere, where there is nothing to write on."""
    with (
        open(os.devnull, "w", encoding="utf-8") as nothing,
        contextlib.redirect_stdout(nothing),
        contextlib.redirect_stderr(sys.stderr or nothing),
    ):
        yield


def _answer(text: str) -> int:
    if sys.stdout is None:
        _say(text.rstrip())
        return DONE
    try:
        sys.stdout.write(f"{text.rstrip()}\n")
        sys.stdout.flush()
    except BrokenPipeError:  # The reader, such as `head`, has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return DONE


def _of_the_disk(error: OSError) -> str:
    what = error.filename or "A file"
    return (
        f"{what} could not be read or written ({error.strerror or error}); check its name, that "
        "you may open it, and that its disk is connected."
    )


def _fail(sentence: str) -> int:
    _say(" ".join(sentence.split()))
    return FAILED


def _say(sentence: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{sentence}\n")
    elif sys.platform == "win32":  # A windowed program there has nothing to write on.
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, "Lento", 0)


def _own_name() -> str:
    """What a person types to run this, also in the installed program."""
    return Path(sys.argv[0]).stem if hasattr(sys, "_MEIPASS") else "main.py"


def _not_whole(error: ImportError) -> str:
    """What to do where a package that Lento stands on is missing."""
    if hasattr(sys, "_MEIPASS"):
        return f"A part of Lento is missing or damaged ({error.name}); install Lento again."
    return (
        f"The package {error.name} is not installed for {sys.executable}. "
        "Run 'make setup' once, then use .venv/bin/python main.py."
    )


def _leave_others_their_libraries() -> None:
    """Keep the installed program's libraries from what it opens, such as a browser, on Linux.

    PyInstaller's starter puts them before the system's for itself and for all that it starts; told
    to begin anew, it does so again for Lento's own children.
    """
    if sys.platform == "linux":
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
        os.environ.pop("LD_LIBRARY_PATH", None)
        if before:
            os.environ["LD_LIBRARY_PATH"] = before
        os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


def _program(arguments: list[str]) -> int:
    """Run as a program: with the surroundings that main() expects, and a last word for a person."""
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        if getattr(sys, "frozen", False):
            _leave_others_their_libraries()
            importlib.import_module("engine.storage.components").let_training_in()
        return main(arguments)
    except ImportError as error:
        own = (error.name or "").partition(".")[0] in {"engine", "gui"}
        missing = isinstance(error, ModuleNotFoundError) and not own
        if not (missing or hasattr(sys, "_MEIPASS")):
            raise
        return _fail(_not_whole(error))


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(_program(sys.argv[1:]))
