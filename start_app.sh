#!/bin/sh
# The one command of a user: brings what is missing, then runs the program with the arguments given.
#   ./start_app.sh          opens the workstation
#   ./start_app.sh demo     dubs the bundled clip
#   ./start_app.sh --help   everything else it can do
. "$(dirname "$0")/tools/environment.sh"
bring_system_packages "$runtime_packages"
bring_environment app ""
exec "$python" "$root/main.py" "$@"
