#!/usr/bin/env bash
# Puts the compilers, linters and formatters that check generated code into build/.toolchains, in the versions
# of the lock files in build/toolchains. Does nothing where that was done before. Go, Node, npm and Python
# themselves must be there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

locks=$PWD/toolchains
target=$PWD/.toolchains

fail() {
  echo "toolchains: $*" >&2
  exit 1
}

# A stamp holds what was installed: the lock files and the interpreter they were installed for.
fingerprint() {
  local interpreter=$1
  shift
  { "$interpreter" --version; cat "$@"; } | sha256sum | cut -d ' ' -f 1
}

is_current() {
  [[ -e $1 && $(<"$1") == "$2" ]]
}

install_node_tools() {
  command -v npm >/dev/null || fail "no npm found: install Node 20 or newer"
  local stamp=$target/node.stamp want
  want=$(fingerprint node "$locks/package.json" "$locks/package-lock.json")
  if is_current "$stamp" "$want"; then
    return
  fi
  rm -f "$stamp"
  cp "$locks/package.json" "$locks/package-lock.json" "$target/"
  (cd "$target" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  echo "$want" >"$stamp"
}

install_python_tools() {
  command -v python3 >/dev/null || fail "no python3 found: install Python 3.11 or newer"
  local stamp=$target/python.stamp want
  want=$(fingerprint python3 "$locks/requirements.txt")
  if is_current "$stamp" "$want"; then
    return
  fi
  rm -rf "$stamp" "$target/venv"
  python3 -m venv "$target/venv" || fail "python3 cannot make a virtual environment: install python3-venv"
  "$target/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    -r "$locks/requirements.txt"
  echo "$want" >"$stamp"
}

mkdir -p "$target"
install_node_tools
install_python_tools
