# Sourced by start_app.sh and run_tests.sh: brings what is missing on a fresh machine, then sets $python.
# Everything heavy happens once per set of dependencies: the environment lives in the user's cache under the hash of
# the dependency list, so a second start, or a second checkout, only looks it up.
set -eu

root=$(cd "$(dirname "$0")" && pwd)
runtime_packages="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libgssapi-krb5-2 libportaudio2
 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1
 libxkbcommon-x11-0 fonts-noto-cjk"
test_packages="git xvfb xauth pulseaudio pulseaudio-utils libasound2-plugins"

say() { printf 'dubstudio: %s\n' "$*" >&2; }

missing_packages() {
    # Newer systems have some under other names that provide the old ones (libglib2.0-0t64).
    dpkg-query -W -f='${db:Status-Status} ${Package} ${Provides}\n' 2>/dev/null |
        awk '$1 == "installed" { gsub(/,|\([^)]*\)/, ""); for (i = 2; i <= NF; i++) print $i }' >"$listed"
    for package in $1; do grep -qx "$package" "$listed" || printf '%s ' "$package"; done
}

bring_system_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    listed=$(mktemp)
    wanted=$1
    command -v python3 >/dev/null 2>&1 && python3 -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python3 python3-venv"
    [ -e /etc/ssl/certs/ca-certificates.crt ] || wanted="$wanted ca-certificates"
    absent=$(missing_packages "$wanted")
    rm -f "$listed"
    [ -n "$absent" ] || return 0
    as_root=
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            as_root=sudo
        else
            say "these system packages are missing, please have them installed: apt-get install $absent"
            return 0
        fi
    fi
    say "installing system packages: $absent"
    # shellcheck disable=SC2086
    { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends $absent; } >&2 ||
        say "some could not be installed, please have them installed: apt-get install $absent"
}

find_python() {
    for candidate in python3.11 python3.12 python3.13 python3; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            base_python=$candidate
            return 0
        fi
    done
    say "Python 3.11, 3.12 or 3.13 is needed and was not found. Install it and start again."
    exit 1
}

# bring_environment WHAT EXTRAS: a virtual environment with the program's dependencies and the extras named.
bring_environment() {
    find_python
    key=$("$base_python" "$root/tools/requirements.py" --key)
    environments=${DUBSTUDIO_ENVIRONMENTS:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/dubstudio/environments}
    environment=$environments/$key
    python=$environment/bin/python
    if [ ! -e "$environment/ready-$1" ]; then
        mkdir -p "$environment"
        if command -v flock >/dev/null 2>&1; then exec 9>"$environment/lock"; flock 9; fi
        [ -e "$environment/ready-$1" ] || install_environment "$1" "$2"
        exec 9>&-
    fi
    export PYTHONPATH="$root${PYTHONPATH:+:$PYTHONPATH}"
    ln -sfn "$environment" "$root/.venv" 2>/dev/null || true
}

install_environment() {
    say "preparing the Python environment (several GB, once; minutes)"
    "$python" -m pip --version >/dev/null 2>&1 || "$base_python" -m venv "$environment"
    # shellcheck disable=SC2086
    "$base_python" "$root/tools/requirements.py" $2 >"$environment/requirements-$1.txt"
    "$python" -m pip install --quiet --disable-pip-version-check --no-input -r "$environment/requirements-$1.txt" >&2 || {
        say "the Python packages could not be installed; see the lines above, mend the cause and start again"
        exit 1
    }
    write_launcher
    : >"$environment/ready-$1"
}

write_launcher() {
    # `dubstudio …` in an activated environment runs the checkout that set it up.
    printf '#!/bin/sh\nPYTHONPATH="%s" exec "%s" -m dubstudio "$@"\n' "$root" "$python" >"$environment/bin/dubstudio"
    chmod +x "$environment/bin/dubstudio"
}
