# Sourced by run, test, .ci/run and the scripts beside it: where things are, how to speak, how to tell that something changed.
# shellcheck shell=bash

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# Build servers outlive the command that started them; a script leaves nothing running behind it.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

artifacts="$root/artifacts"

say() { printf '%s\n' "$*"; }

die() {
  printf '%s\n' "$@" >&2
  exit 1
}

need_tools() {
  command -v dotnet >/dev/null 2>&1 ||
    die "The .NET 10 SDK is missing: the command 'dotnet' was not found. Install the SDK, then run this again."
  dotnet --version >/dev/null 2>&1 || die \
    "The .NET SDK on this machine does not satisfy global.json, which asks for version 10." \
    "Installed are:" "$(dotnet --list-sdks 2>/dev/null)"
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 ||
    die "Node.js is missing: the commands 'node' and 'npm' are needed to bring in style sheets and icons. Install Node.js 18 or newer."
}

# A fingerprint of paths, sizes and times. Reading it costs milliseconds, so that an unchanged tree starts at once.
fingerprint() {
  # A folder that is not there yet has nothing to tell.
  { find "$@" \( -name bin -o -name obj -o -name node_modules -o -path '*/wwwroot/lib' \) -prune -o \
    -type f -printf '%p %s %T@\n' 2>/dev/null || true; } | LC_ALL=C sort | sha256sum | cut -d' ' -f1
}

# changed NAME FINGERPRINT: true unless remember was last told the same.
changed() { [ "$(cat "$artifacts/stamps/$1" 2>/dev/null)" != "$2" ]; }

remember() {
  mkdir -p "$artifacts/stamps"
  printf '%s' "$2" >"$artifacts/stamps/$1"
}

# Runs a command quietly; shows what it said only when it fails.
quietly() {
  local log
  log=$(mktemp)
  if "$@" >"$log" 2>&1; then
    rm -f "$log"
  else
    local code=$?
    cat "$log" >&2
    rm -f "$log"
    return "$code"
  fi
}
