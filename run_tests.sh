#!/bin/sh
# The one command of a developer: brings what is missing, then runs the style walls, the types, the import contracts and
# the test suite. Arguments go to pytest; without any, everything runs, the slow tests too, in two processes by file.
. "$(dirname "$0")/tools/environment.sh"
bring_system_packages "$runtime_packages $test_packages"
bring_environment test "bench test"
cd "$root"
"$python" -m ruff check .
"$python" -m ruff format --check .
"$python" -m mypy
"$python" -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'
[ $# -gt 0 ] || set -- -n 2 --dist loadfile
exec "$python" -m pytest "$@"
