# Sourced by the other scripts: makes .venv with the project in it, or leaves it alone where it is up to date.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

find_python() {
  for candidate in "${PYTHON:-}" python3.11 python3.12 python3.13 python3.10 python3; do
    [ -n "$candidate" ] || continue
    if "$candidate" -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo "No Python 3.10 to 3.13 found; set PYTHON=/path/to/python" >&2
  return 1
}

VENV="${VENV:-.venv}"
EXTRAS="${EXTRAS:-}"
stamp="$VENV/installed-$(cat pyproject.toml scripts/environment.sh | cksum | cut -d' ' -f1)${EXTRAS:+-${EXTRAS//,/-}}"
if [ ! -e "$stamp" ]; then
  [ -x "$VENV/bin/python" ] || "$(find_python)" -m venv "$VENV"
  echo "Installing into $VENV …" >&2
  "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --editable ".${EXTRAS:+[$EXTRAS]}" >&2
  touch "$stamp"
fi
export PATH="$PWD/$VENV/bin:$PATH"
