"""Names that must never be told: of people, computers, folders, files and projects."""

from hypothesis import strategies as st

_LETTERS = "abcdefghijklmnopqrstuvwxyzäöüßéèñøåčžабвгд中文字ABCXYZÄÖÜ"
_ODD = _LETTERS + " '\"-_().,&+#0123456789"
# Every name holds this, so that a test can look for it and never finds it by chance.
MARK = "Zqx"

words = st.text(_LETTERS, min_size=1, max_size=10)
names = st.builds(lambda a, b: f"{a}{MARK}{b}".strip(), st.text(_ODD, max_size=12), words)
suffixes = st.sampled_from([".mid", ".kar", ".lentoproj", ".wav", ".py", ".zip", ""])
files = st.builds(lambda name, suffix: name + suffix, names, suffixes)


def _joined(root: str, sign: str, parts: list[str]) -> str:
    return root + sign.join(parts)


_some = st.lists(files, min_size=1, max_size=4)
_ROOTS = {
    "/": ["/", "~/", "./", "", "/home/", "/Users/", "/media/", "/tmp/", "file:///", "D:/"],
    "\\": ["C:\\Users\\", "D:\\", "\\\\server\\", "\\\\?\\C:\\", "\\\\?\\UNC\\x\\", ""],
}
_AMONG_CODE = ["gui/", "engine/", "engine/music/", "/x/site-packages/numpy/", "numpy/"]
paths = st.one_of(
    st.builds(_joined, st.sampled_from(_ROOTS["/"] + _AMONG_CODE), st.just("/"), _some),
    st.builds(_joined, st.sampled_from(_ROOTS["\\"]), st.just("\\"), _some),
)
_sentences = st.sampled_from(
    [
        "{}",
        "'{}'",
        '"{}"',
        "{} could not be read",
        "[Errno 2] No such file or directory: '{}'",
        "could not open “{}” (it is in use)",
        "name '{}' is not defined",
        "'{}' object has no attribute 'x'",
        "unsupported operand type(s) for +: '{}' and 'int'",
        'File "{}", line 3 in play',
        '  File "{}", line 3, in play\n    return open("{}")',
        "Fatal Python error: {}",
        "Windows fatal exception: {}",
        "Thread 0x00007f (most recent call first):\n  {}",
        "ValueError: {}",
        "first line\n{}\nlast line",
    ]
)
texts = st.builds(
    lambda sentence, secret: sentence.replace("{}", secret), _sentences, st.one_of(names, paths)
)
