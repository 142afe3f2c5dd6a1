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
[ $# -eq 0 ] || exec "$python" -m pytest "$@"
outcome=0
"$python" -m pytest -n 2 --dist loadfile || outcome=$?
[ "$outcome" -eq 1 ] || exit "$outcome"
say "what failed is tried once more, with the machine to itself: some tests keep time (docs/decisions/0013)"
exec "$python" -m pytest --last-failed --last-failed-no-failures none
