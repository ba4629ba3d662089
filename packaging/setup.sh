#!/bin/sh
# Make .venv from requirements.lock, and on Debian-like systems install the libraries that Qt, the
# synthesiser and the tests need. Linux and macOS. A second run finds its stamp and ends at once.
set -eu
cd "$(dirname "$0")/.."

VENV=.venv
STAMP=$VENV/lento-setup.stamp

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# What a finished setup looked like: the lock, this script, and the Python of the environment.
fingerprint() {
    cat requirements.lock packaging/setup.sh | cksum
    "$VENV/bin/python" -c 'import sys; print(sys.version_info[:2])' 2>/dev/null || echo "no Python"
}

if [ -f "$STAMP" ] && [ "$(fingerprint)" = "$(cat "$STAMP")" ]; then
    exit 0
fi

works() { "$1" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; }

find_python() {
    for name in ${PYTHON:-} python3.11 python3.12 python3.13 python3 python; do
        if works "$name"; then printf '%s\n' "$name"; return; fi
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Shared libraries by file name, then the Debian packages that may hold them, newest first.
LIBRARIES='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11-xcb.so.1 libx11-xcb1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0t64 libglib2.0-0
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libfluidsynth.so libfluidsynth3 libfluidsynth2
libportaudio.so.2 libportaudio2
'

# Print one line "file package..." for each library that the system lacks.
missing_libraries() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    printf '%s' "$LIBRARIES" | while read -r file packages; do
        [ -z "$file" ] && continue
        case "$known" in *"$file"*) ;; *) printf '%s %s\n' "$file" "$packages" ;; esac
    done
}

missing_tools() {
    works "$VENV/bin/python" || find_python >/dev/null || echo python3-venv
    command -v xvfb-run >/dev/null || echo xvfb
    command -v xauth >/dev/null || echo xauth
    [ -n "$(fc-list 2>/dev/null || true)" ] || [ -d /usr/share/fonts/truetype ] || echo fonts-dejavu-core
}

install_system_packages() {
    libraries=$(missing_libraries)
    tools=$(missing_tools)
    [ -z "$libraries$tools" ] && return 0
    if ! command -v apt-get >/dev/null; then
        say "these libraries and programs are missing; install them with your system's own tool:"
        printf '%s\n' "$libraries" "$tools" | sed 's/ .*//' >&2
        return 0
    fi
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        say "going on without these, which only root can install; the window or sound may not work:"
        printf '%s\n' "$libraries" "$tools" | sed 's/^[^ ]* //' >&2
        return 0
    fi
    say "installing system libraries with apt-get"
    as_root apt-get update -qq || fail "apt-get update failed. Is there a network?"
    chosen=$tools log=$(mktemp)
    while read -r _ packages; do
        for package in $packages; do
            if apt-cache show "$package" >/dev/null 2>&1; then chosen="$chosen $package"; break; fi
        done
    done <<END
$libraries
END
    # shellcheck disable=SC2086 # a list of words on purpose
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $chosen \
        >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; fail "apt-get could not install:" $chosen; }
    rm -f "$log"
}

if [ "$(uname)" = Linux ]; then install_system_packages; fi

if ! works "$VENV/bin/python"; then
    python=$(find_python) || fail "Lento needs Python 3.11, 3.12 or 3.13 with venv. Install one and run this again."
    say "making $VENV with $python"
    "$python" -m venv --clear "$VENV"
fi
rm -f "$STAMP"
say "installing the packages of requirements.lock"
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check \
    --no-deps --require-hashes -r requirements.lock
fingerprint >"$STAMP"
say "done"
