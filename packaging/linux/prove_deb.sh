#!/bin/bash
# Installs Lento's packages into a clean Debian of its own, uses it there as a person would, and
# removes it again. Says what held; fails at the first thing that did not.
#
#     sudo packaging/linux/prove_deb.sh [--suite bookworm] [--music FOLDER] [--minutes 1]
#                                       [--cache FOLDER] [--report FOLDER] LENTO.deb [TRAINING.deb]
#
# Needs root and: debootstrap xvfb x11-utils x11-apps xdotool python3. The mirror is the one that
# apt has here, else debootstrap's own; LENTO_MIRROR names another. While Lento runs it has no
# network at all, not even the loopback.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$here/../.." && pwd)

suite=bookworm minutes=1 music=$project/resources/demo
cache=${XDG_CACHE_HOME:-$HOME/.cache}/lento-prove report=""
debs=()
while [ $# -gt 0 ]; do
	case "$1" in
	--suite) suite=$2 && shift 2 ;;
	--music) music=$2 && shift 2 ;;
	--minutes) minutes=$2 && shift 2 ;;
	--cache) cache=$2 && shift 2 ;;
	--report) report=$2 && shift 2 ;;
	-*) echo "$0: there is no $1" >&2 && exit 2 ;;
	*) debs+=("$(realpath -e "$1")") && shift ;;
	esac
done
[ ${#debs[@]} -gt 0 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" && exit 2; }
[ "$(id -u)" = 0 ] || { echo "$0: only root can make a Debian inside this one." >&2 && exit 2; }
for tool in debootstrap Xvfb xwininfo xwd xdotool python3 unshare; do
	command -v "$tool" >/dev/null || { echo "$0: $tool is missing." >&2 && exit 2; }
done

# In a mount and process namespace of its own: whatever happens, nothing stays mounted or running.
if [ -z "${LENTO_PROVE_INSIDE:-}" ]; then
	export LENTO_PROVE_INSIDE=1
	exec unshare --mount --propagation private --pid --fork --kill-child --mount-proc \
		"$0" --suite "$suite" --music "$(realpath -e "$music")" --minutes "$minutes" \
		--cache "$cache" ${report:+--report "$(realpath -m "$report")"} "${debs[@]}"
fi

work=$(mktemp -d /var/tmp/lento-prove.XXXXXX)
root=$work/root
report=${report:-$work/report}
mkdir -p "$report" "$root" "$cache"
user=therapist home=/home/therapist
data=$root$home/.local/share/Lento
held=()
began=$SECONDS step_began=$SECONDS

finish() {
	local code=$?
	jobs -p | xargs -r kill 2>/dev/null || true
	wait 2>/dev/null || true
	mountpoint -q "$root/proc" && umount -R "$root/proc" "$root/dev/shm" "$root/tmp/.X11-unix" || true
	rm -rf --one-file-system "$root"
	rmdir "$work" 2>/dev/null || true
	echo
	if [ "$code" = 0 ]; then
		echo "All ${#held[@]} held on $suite, in $((SECONDS - began)) s. Reports: $report"
	else
		echo "FAILED on $suite, after ${#held[@]} that held. Reports: $report" >&2
	fi
	exit "$code"
}
trap finish EXIT

ok() {
	held+=("$1")
	printf 'ok  %5d s  %s\n' $((SECONDS - step_began)) "$1"
	step_began=$SECONDS
}
wrong() {
	echo "WRONG  $1" >&2
	exit 1
}
wait_for() { # SECONDS COMMAND...
	local until=$((SECONDS + $1))
	shift
	until "$@" >/dev/null 2>&1; do
		[ $SECONDS -lt $until ] || return 1
		sleep 0.3
	done
}
in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
	DEBIAN_FRONTEND=noninteractive HOME=/root "$@"; }
as_user() { unshare --net chroot --userspec="$user:$user" "$root" env -i -C "$home" HOME="$home" \
	USER="$user" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 DISPLAY=":$display" XDG_RUNTIME_DIR="$home/run" \
	"$@"; }
install() { in_root apt-get install -y --no-install-recommends "$@" >>"$report/apt.log" 2>&1 ||
	{ tail -20 "$report/apt.log" >&2 && wrong "apt-get install $*"; }; }

mirror_of_apt() {
	apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 'Identifier: Packages' 2>/dev/null |
		awk -v origin="$1" '$1 == origin && $2 !~ /security/ { print $2; exit }'
}

clean_debian() {
	local base=$cache/$suite.tar origin=Debian mirror
	case "$suite" in jammy | noble) origin=Ubuntu ;; esac
	mirror=${LENTO_MIRROR:-$(mirror_of_apt $origin)}
	if [ ! -f "$base" ]; then
		debootstrap --variant=minbase "$suite" "$work/base" ${mirror:+"$mirror"} \
			>"$report/debootstrap.log" 2>&1 || wrong "debootstrap: $(tail -3 "$report/debootstrap.log")"
		tar -C "$work/base" -cf "$base.part" . && mv "$base.part" "$base"
		rm -rf "$work/base"
	fi
	tar -C "$root" -xf "$base"
	[ -f /etc/resolv.conf ] && cp -L /etc/resolv.conf "$root/etc/resolv.conf"
	printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
	chmod 755 "$root/usr/sbin/policy-rc.d"
	mount -t proc proc "$root/proc"
	mkdir -p "$root/dev/shm" "$root/tmp/.X11-unix"
	mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
	in_root apt-get update >>"$report/apt.log" 2>&1 || wrong "apt-get update"
	in_root dpkg-query -W -f '${Package}\n' >"$report/packages-before.txt"
	cp "${debs[@]}" "$root/var/tmp/"
	ok "a clean $suite: $(wc -l <"$report/packages-before.txt") packages, no Python, no X, no Qt"
}

installed() {
	install "${debs[@]/#*\//\/var\/tmp\/}"
	in_root dpkg-query -W -f '${Package}\n' >"$report/packages-after.txt"
	in_root dpkg --audit | grep -q . && wrong "dpkg --audit has something to say"
	local package
	for package in "${packages[@]}"; do
		in_root dpkg --verify "$package" | grep -q . && wrong "dpkg --verify $package"
	done
	ok "installed by apt-get with $(comm -13 "$report"/packages-{before,after}.txt | wc -l) packages, recommendations left out"
	in_root useradd --create-home "$user"
	mkdir -p "$root$home/music" "$root$home/run"
	cp -r "$music/." "$root$home/music/"
	chmod 700 "$root$home/run"
	in_root chown -R "$user:$user" "$home"
}

screen() {
	for display in $(seq 90 120); do
		[ -e "/tmp/.X11-unix/X$display" ] || break
	done
	mkdir -p /tmp/.X11-unix
	Xvfb ":$display" -ac -nolisten tcp -screen 0 1600x1000x24 >"$report/xvfb.log" 2>&1 &
	wait_for 20 test -S "/tmp/.X11-unix/X$display" || wrong "Xvfb did not start"
	mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
	export DISPLAY=":$display"
}

commands_work() {
	local said
	said=$(as_user lento --version) || wrong "lento --version"
	[ "$said" = "Lento $version" ] || wrong "lento --version says '$said', not 'Lento $version'"
	as_user lento doctor >"$report/doctor.txt" 2>&1 || wrong "lento doctor"
	grep -q '^works *synthesiser .*FluidSynth' "$report/doctor.txt" || wrong "$(cat "$report/doctor.txt")"
	as_user lento inspect music --json >"$report/inspect.json" || wrong "lento inspect"
	python3 -c 'import json,sys; t=json.load(open(sys.argv[1]))["totals"]; assert t["ok"] and t["windows"], t' \
		"$report/inspect.json" || wrong "nothing was found in $music"
	ok "$said: doctor and inspect, without any network"
}

pieces() { python3 - "$data/library.sqlite" <<'PY'; }
import sqlite3, sys
try:
    base = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    print(base.execute("SELECT count(*) FROM pieces").fetchone()[0])
except sqlite3.Error:
    print(0)
PY
lento_window() { xdotool search --onlyvisible --class '^Lento$' 2>/dev/null | head -1 | grep .; }
colours() { xwd -silent -root | python3 -c 'import sys; d=sys.stdin.buffer.read()[4096:]; print(len({d[i:i+4] for i in range(0, len(d) - 3, 4)}))'; }

window_works() {
	local before count=-1 now window
	before=$(colours)
	as_user lento music >"$report/window.log" 2>&1 &
	local lento=$!
	wait_for 60 lento_window || wrong "no window in 60 s: $(tail -5 "$report/window.log")"
	window=$(lento_window)
	ok "the window stands: $(xdotool getwindowgeometry "$window" | sed -n 's/.*Geometry: //p')"
	now=0
	for _ in $(seq 100); do # Until as many files are in the library as there were.
		sleep 3
		now=$(pieces)
		[ "$now" -gt 0 ] && [ "$now" = "$count" ] && break
		count=$now
	done
	[ "$now" -gt 0 ] || wrong "nothing came into the library"
	sleep 3
	[ "$(colours)" -gt $((before + 50)) ] || wrong "the window is empty"
	xwd -silent -root -out "$report/window.xwd"
	ok "a folder given to it was imported: $now pieces in the library"
	xdotool windowfocus --sync "$window" key --window "$window" ctrl+q 2>/dev/null || true
	wait_for 20 test ! -d "/proc/$lento" || kill -TERM "$(pgrep -o -u "$(in_root id -u $user)" Lento)"
	local code=0
	wait "$lento" || code=$?
	[ "$code" = 0 ] || wrong "the window ended with $code: $(tail -5 "$report/window.log")"
	wait_for 20 no_process || wrong "processes of Lento were left behind"
	ok "it quit with 0 and left no process behind"
}
no_process() { ! pgrep -u "$(in_root id -u $user)" Lento; }

sound_works() {
	install pulseaudio pulseaudio-utils libasound2-plugins
	printf 'pcm.!default pulse\nctl.!default pulse\n' >"$root$home/.asoundrc"
	as_user pulseaudio -n --exit-idle-time=-1 --daemonize=no --load=module-native-protocol-unix \
		--load="module-null-sink sink_name=nowhere" >"$report/pulse.log" 2>&1 &
	wait_for 20 as_user pactl info || wrong "PulseAudio did not start"
	as_user parec --device=nowhere.monitor --format=s16le --channels=2 >"$report/heard.raw" 2>>"$report/pulse.log" &
	local heard=$! bytes
	as_user lento --smoke "$home/smoke" "$home/music" >"$report/smoke.log" 2>&1 ||
		wrong "lento --smoke: $(tail -3 "$report/smoke.log")"
	kill "$heard" 2>/dev/null || true
	cp "$root$home/smoke/report.json" "$report/smoke.json"
	grep -q '"device": true' "$report/smoke.json" || wrong "it did not play on the sound device"
	bytes=$(tr -d '\0' <"$report/heard.raw" | wc -c)
	rm "$report/heard.raw"
	[ "$bytes" -gt 50000 ] || wrong "the sink heard nothing ($bytes bytes)"
	ok "in the window: import, three clips, played into a null sink that heard them, MIDI and WAV written"
}

exported() {
	as_user lento sample --count 3 --seed 7 --calm --out clips --json >/dev/null || wrong "lento sample"
	as_user lento render "clips/$(cd "$root$home/clips" && printf "%s\n" *.mid | head -1)" --out song.wav >/dev/null || wrong "lento render"
	[ "$(tr -d '\0' <"$root$home/song.wav" | wc -c)" -gt 100000 ] || wrong "song.wav is silent"
	ok "sampled and exported: $(stat -c %s "$root$home/song.wav") bytes of WAV"
}

trained() {
	as_user lento train music --way fine-tune --minutes "$minutes" --device cpu --seed 7 --out mine.lento \
		--json >"$report/train.json" 2>"$report/train.log" || wrong "lento train: $(tail -3 "$report/train.log")"
	as_user lento sample --model mine.lento --count 2 --out "of mine" --json >/dev/null || wrong "the trained model does not sing"
	ok "trained for $minutes min: $(python3 -c 'import json,sys; t=json.load(open(sys.argv[1])); print(t["steps"], "steps on", t["device"])' "$report/train.json")"
}

cannot_train() {
	local code=0
	as_user lento train music --way fine-tune --steps 5 --out mine.lento 2>"$report/train.log" || code=$?
	[ "$code" = 1 ] || wrong "without lento-training, lento train ended with $code"
	ok "without lento-training it says so: $(tail -1 "$report/train.log" | cut -c1-100)"
}

smoke_holds() {
	[ -f "$project/packaging/smoke.py" ] || return 0
	install python3
	cp "$project"/packaging/smoke*.py "$root/var/tmp/"
	as_user python3 /var/tmp/smoke.py /usr/bin/lento --window --version "$version" --synthesiser FluidSynth \
		--music "$home/music" ${training:+--training} >"$report/smoke-py.log" 2>&1 ||
		{ cat "$report/smoke-py.log" >&2 && wrong "packaging/smoke.py"; }
	ok "packaging/smoke.py: $(grep -c '^ok' "$report/smoke-py.log") checks"
}

desktop_knows_it() {
	local file kind
	install desktop-file-utils shared-mime-info xdg-utils libfile-mimeinfo-perl
	in_root desktop-file-validate /usr/share/applications/app.lento.Lento.desktop || wrong "the menu entry"
	for file in one.lento:vnd.lento.model one.lentoproj:vnd.lento.project one.kar:midi; do
		as_user touch "${file%:*}"
		kind=$(as_user xdg-mime query filetype "${file%:*}")
		[[ "$kind" = *"${file#*:}" ]] || wrong "${file%:*} is taken for $kind"
	done
	grep -q 'vnd.lento.project=.*app.lento.Lento' "$root/usr/share/applications/mimeinfo.cache" || wrong "mimeinfo.cache"
	ok "the desktop knows the menu entry and the file types"
}

removed() {
	local before list=$report/files.txt left
	(cd "$data" && find . -type f ! -name '*-shm' ! -name '*-wal' -exec sha256sum {} + | sort) >"$report/data-before.txt"
	in_root dpkg -L "${packages[@]}" | sort -u >"$list"
	in_root apt-get remove -y "${packages[@]}" >"$report/remove.log" 2>&1 || wrong "apt-get remove"
	grep -q '.local/share/Lento' "$report/remove.log" || wrong "it did not say where the data lie"
	[ ! -e "$root/usr/lib/lento" ] || wrong "/usr/lib/lento is still there: $(find "$root/usr/lib/lento" | head -3)"
	left=$(grep -i lento "$list" | while read -r file; do [ -e "$root$file" ] || [ -L "$root$file" ] && echo "$file"; done || true)
	[ -z "$left" ] || wrong "left behind: $left"
	in_root dpkg-query -W -f '${db:Status-Abbrev}' "${packages[@]}" 2>/dev/null | grep -q i && wrong "still known to dpkg"
	(cd "$data" && find . -type f ! -name '*-shm' ! -name '*-wal' -exec sha256sum {} + | sort) >"$report/data-after.txt"
	cmp -s "$report"/data-{before,after}.txt || wrong "the person's data changed"
	[ -s "$report/data-after.txt" ] || wrong "there were no data to keep"
	ok "removed: /usr/lib/lento is gone, $(wc -l <"$report/data-after.txt") files of the person's are as they were"
}

packages=() training=""
for deb in "${debs[@]}"; do packages+=("$(dpkg-deb -f "$deb" Package)"); done
version=$(dpkg-deb -f "${debs[0]}" Version | tr -d '~')
[[ " ${packages[*]} " = *" lento-training "* ]] && training=1

clean_debian
installed
screen
commands_work
window_works
exported
if [ -n "$training" ]; then trained; else cannot_train; fi
sound_works
smoke_holds
desktop_knows_it
removed
