"""What may be told of log records, errors and dumps: what stands in code, and never what is data.

A file's name, a folder, a person's or a project's name reach a message only as data. So a template
is kept where it stands as a constant in the code that logged it, a frame where its module is a
part of the program, an error as its class, and of its words only what Python itself says.
"""

import builtins
import logging
import re
import sys
import sysconfig
from collections.abc import Iterator
from importlib import util
from pathlib import Path
from types import FrameType, TracebackType

from engine.storage.places import shipped_dir

ELSEWHERE = "elsewhere"
OWN = frozenset({"engine", "gui", "main", "__main__"})
# What a frame may belong to beside Python's own library.
_NAMES_OF_PACKAGES = """
    numpy PySide6 shiboken6 pyqtgraph mido pretty_midi fluidsynth sounddevice soundfile psutil
    platformdirs safetensors tinysoundfont rtmidi2 keras tensorflow torch optree h5py
"""
_PACKAGES = frozenset(_NAMES_OF_PACKAGES.split())
_MOST_FRAMES = 60
_MOST_CAUSES = 8
_RECORD_DEPTH = 40
_FRAME = re.compile(
    r'^\s*File "(?P<file>.+)", line (?P<line>\d+),? in (?P<name>[A-Za-z0-9_<>]{1,60})\s*$'
)
_THREAD = re.compile(r"^(Current thread|Thread) 0x[0-9a-f]+ \(most recent call first\):$")
_FATAL = re.compile(
    r"^(Fatal Python error: (Segmentation fault|Aborted|Bus error|Illegal instruction"
    r"|Floating point exception)|Windows fatal exception: "
    r"(access violation|stack overflow|int divide by zero|float divide by zero|float overflow"
    r"|code 0x[0-9a-f]{8}))$"
)
_ERROR = re.compile(r"^([A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*)(:.*)?$")
_MODULE_FILE = re.compile(r"[A-Za-z_]\w*(/[A-Za-z_]\w*)*\.pyw?", re.ASCII)
_NAME = r"'?([A-Za-z_][A-Za-z0-9_.]*)\(?\)?'?"
# What Python itself says of a bug; every name in it must be known from the code as well.
_PYTHONS_WORDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAME} object has no attribute {_NAME}",
        rf"type object {_NAME} has no attribute {_NAME}",
        rf"{_NAME} object is not (?:callable|iterable|subscriptable|an iterator)",
        rf"unsupported operand type\(s\) for \S{{1,3}}: {_NAME} and {_NAME}",
        rf"cannot access local variable {_NAME} where it is not associated with a value",
        rf"name {_NAME} is not defined",
        r"(?:list|tuple|string) index out of range",
        r"list assignment index out of range",
        r"(?:integer |float )?division (?:or modulo )?by zero",
        r"maximum recursion depth exceeded(?: in comparison)?",
        r"not enough values to unpack \(expected \d+, got \d+\)",
        r"too many values to unpack \(expected \d+\)",
    )
)


def record_words(record: logging.LogRecord) -> str:
    """A record's template, and of its arguments the numbers and else the classes.

    Call it while the record is being logged: whether the template stands in the code can only be
    seen there. One that does not is left out.
    """
    template = record.msg if isinstance(record.msg, str) and _stands_in_code(record) else ""
    words = template or "(words that are not known to be safe)"
    arguments = record.args if isinstance(record.args, tuple) else (record.args,)
    told = ", ".join(map(_argument, arguments)) if record.args else ""
    words = f"{words} [{told}]" if told else words
    error = record.exc_info[1] if record.exc_info else None
    return words if error is None else f"{words}\n{error_words(error)}"


def error_words(error: BaseException) -> str:
    """An error and what led to it: classes, modules, functions and lines."""
    chain: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in chain and len(chain) < _MOST_CAUSES:
        chain.append(at)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\nled to\n".join("\n".join(_one_error(each)) for each in reversed(chain))


def dump_words(text: str) -> str:
    """What can be told of a dump by faulthandler, or of a traceback that another process wrote."""
    kept = (_dump_line(line) for line in text.splitlines())
    return "\n".join(line for line in kept if line)


def stack_words(frame: FrameType | None) -> str:
    """Where a frame stands, the innermost first."""
    lines: list[str] = []
    while frame is not None and len(lines) < _MOST_FRAMES:
        lines.append(f"  {_frame(frame, frame.f_lineno)}")
        frame = frame.f_back
    return "\n".join(lines)


def class_words(kind: type) -> str:
    """The name of a class that stands in a module; a class that was made of data has none."""
    module = sys.modules.get(kind.__module__)
    if getattr(module, kind.__name__, None) is not kind or not _is_known(kind.__module__):
        return "a class of its own"
    return kind.__name__ if module is builtins else f"{kind.__module__}.{kind.__name__}"


def file_words(file: str) -> str:
    """A file of the program, as a path inside it; every other file is elsewhere."""
    plain = file.replace("\\", "/")
    for root in _roots():
        if plain.startswith(f"{root}/"):
            plain = plain.removeprefix(f"{root}/")
            break
    plain = plain.removeprefix("site-packages/").removeprefix("dist-packages/")
    if not _MODULE_FILE.fullmatch(plain):
        return ELSEWHERE
    module = plain.rpartition(".")[0].removesuffix("/__init__").replace("/", ".")
    top = module.partition(".")[0]
    if not _is_known(top):
        return ELSEWHERE
    return plain if _exists(module) else top


def _roots() -> tuple[str, ...]:
    """Folders that hold code: the longest first, since one may lie in another."""
    known = sysconfig.get_paths()
    paths = [known[name] for name in ("stdlib", "purelib", "platlib") if known.get(name)]
    paths += [path for path in sys.path if path.endswith("site-packages")]
    roots = {str(Path(path)).replace("\\", "/") for path in (*paths, str(shipped_dir()))}
    return tuple(sorted(roots - {"/", "."}, key=len, reverse=True))


def _is_known(module: str) -> bool:
    top = module.partition(".")[0]
    return top in OWN or top in _PACKAGES or top in sys.stdlib_module_names


def _exists(module: str) -> bool:
    """Whether a module is loaded, or one of Lento's own that could be."""
    if module in sys.modules:
        return True
    try:
        return module.partition(".")[0] in OWN and util.find_spec(module) is not None
    except (ImportError, ValueError):
        return False


def _stands_in_code(record: logging.LogRecord) -> bool:
    """Whether the code that logs this record holds its template as a constant."""
    frame: FrameType | None = sys._getframe(1)
    for _ in range(_RECORD_DEPTH):
        if frame is None:
            return False
        code = frame.f_code
        if code.co_filename == record.pathname and code.co_name == record.funcName:
            return _is_known(str(frame.f_globals.get("__name__"))) and any(
                isinstance(constant, str) and constant == record.msg for constant in code.co_consts
            )
        frame = frame.f_back
    return False


def _argument(argument: object) -> str:
    if argument is None or type(argument) in (bool, int, float):
        return str(argument)
    return class_words(argument if isinstance(argument, type) else type(argument))


def _one_error(error: BaseException) -> Iterator[str]:
    frames = list(_frames(error.__traceback__))
    for frame, line in frames[-_MOST_FRAMES:]:
        yield f"  {_frame(frame, line)}"
    said = _pythons_words(error, [frame for frame, _ in frames])
    yield f"{class_words(type(error))}{f': {said}' if said else ''}"
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, str) and (words := dump_words(note)):
            yield f"in another process:\n{words}"


def _frames(trace: TracebackType | None) -> Iterator[tuple[FrameType, int]]:
    while trace is not None:
        yield trace.tb_frame, trace.tb_lineno
        trace = trace.tb_next


def _frame(frame: FrameType, line: int) -> str:
    module = str(frame.f_globals.get("__name__"))
    if module not in sys.modules or not _is_known(module):
        return ELSEWHERE
    return f"{module}:{line} {frame.f_code.co_name}"


def _pythons_words(error: BaseException, frames: list[FrameType]) -> str:
    """An error's text where Python made it up itself from names that stand in the code."""
    if type(error).__module__ != "builtins" or not frames:
        return ""
    text = str(error)
    for pattern in _PYTHONS_WORDS:
        match = pattern.fullmatch(text)
        if match:
            known = _names_in(frames)
            return text if all(name in known for name in match.groups()) else ""
    return ""


def _names_in(frames: list[FrameType]) -> set[str]:
    """Names that the code of frames uses, and those of classes that are loaded with it."""
    names = {name for name in dir(builtins) if isinstance(getattr(builtins, name), type)}
    names.add("NoneType")
    for frame in frames:
        if not _is_known(str(frame.f_globals.get("__name__"))):
            continue
        code = frame.f_code
        names.update(code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
        names.update(k for k, v in frame.f_globals.items() if isinstance(v, type))
    return names


def _dump_line(line: str) -> str:
    if match := _FRAME.match(line):
        file = file_words(match["file"])
        known = file != ELSEWHERE
        return f"  {file}:{match['line']} {match['name']}" if known else f"  {ELSEWHERE}"
    if _FATAL.match(line):
        return line
    if _THREAD.match(line):
        return line.partition(" 0x")[0]
    if match := _ERROR.match(line):
        return _loaded_error(match[1])
    return ""


def _loaded_error(name: str) -> str:
    """The name of an error that is loaded here, or nothing."""
    module, _, last = name.rpartition(".")
    kind = getattr(sys.modules.get(module or "builtins"), last, None)
    if not isinstance(kind, type) or not issubclass(kind, BaseException):
        return ""
    return class_words(kind)
