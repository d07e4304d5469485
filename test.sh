#!/usr/bin/env bash
# Builds the house once and runs its tests:  ./test.sh            everything, and the formatting check
#                                            ./test.sh Law Client  only these projects of tests/
# The last line is "N passed, N failed" (", N skipped" when tests were skipped); any failure makes the exit code non-zero.
#
# CONFIGURATION=Debug   build that configuration instead of Release
# TEST_TIMEOUT=3600     seconds one test project may take
# CI=true               packages must be exactly those of the lock files
set -uo pipefail
cd "$(dirname "$0")" || exit 1

configuration=${CONFIGURATION:-Release}
seconds=${TEST_TIMEOUT:-3600}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

passed=0
failed=0
skipped=0

say() { printf '%s\n' "$*"; }

die() {
  say "test.sh: $*" >&2
  exit 1
}

# What does not build has no tests to count: that is the one failure, and the end.
broken() {
  say "test.sh: $1 failed" >&2
  say "0 passed, 1 failed"
  exit 1
}

# Installs Debian packages that are missing.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  [ "$(id -u)" -eq 0 ] || die "these Debian packages are missing: ${missing[*]} (apt-get install ${missing[*]})"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
    die "could not install ${missing[*]}"
}

need_sdk() {
  local wanted
  wanted=$(sed -n 's/.*"version": *"\([0-9]*\.[0-9]*\).*/\1/p' global.json)
  command -v dotnet >/dev/null 2>&1 || die "dotnet is not there. Install the .NET SDK $wanted: https://dotnet.microsoft.com/download"
  dotnet --version >/dev/null 2>&1 || die "no .NET SDK here fits global.json, which wants $wanted: $(dotnet --list-sdks | tr '\n' ' ')"
}

# Writes the names of the test projects to run: all, or those asked for.
choose() {
  local name
  if [ $# -eq 0 ]; then
    for name in tests/*/*.Tests.csproj; do basename "$(dirname "$name")"; done
    return
  fi
  for name in "$@"; do
    [ -f "tests/$name/Jinping.Workflow.$name.Tests.csproj" ] || die "tests/$name is no test project. There are: $(choose | tr '\n' ' ')"
    say "$name"
  done
}

build() {
  local locked=()
  [ "${CI:-}" = true ] && locked=(--locked-mode)
  local target
  for target in "$@"; do
    dotnet restore "$target" -v q "${locked[@]}" || broken "restoring $target"
    dotnet build "$target" -c "$configuration" --no-restore -v q || broken "building $target"
  done
}

# An attribute of the <assembly> element of an xUnit report; 0 when it is not there.
count() {
  local value
  value=$(grep -o '<assembly [^>]*>' "$2" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | head -1)
  say "${value:-0}"
}

run() {
  local name=$1 folder="tests/$1/bin/$configuration/net10.0" report="$results/$1.xml" code started=$SECONDS
  say "== $name"
  rm -f "$report"
  timeout --kill-after=15 "$seconds" dotnet exec "$folder/Jinping.Workflow.$name.Tests.dll" \
    --progress off --no-ansi --results-directory "$results" --report-xunit-xml --report-xunit-xml-filename "$name.xml"
  code=$?
  local ok=0 bad=0 left=0 what=""
  if [ -f "$report" ]; then
    ok=$(count passed "$report")
    bad=$(($(count failed "$report") + $(count errors "$report")))
    left=$(count skipped "$report")
  fi
  # What went wrong without a failed test is one failure of its own: a crash, a timeout, a project without tests.
  if [ $code -eq 124 ] || [ $code -eq 137 ]; then what="stopped after $seconds seconds"
  elif [ ! -f "$report" ]; then what="ended with code $code and no report"
  elif [ $((ok + bad)) -eq 0 ]; then what="ran no test"
  elif [ $code -ne 0 ] && [ "$bad" -eq 0 ]; then what="ended with code $code"
  fi
  [ -n "$what" ] && bad=$((bad + 1))
  say "-- $name: $ok passed, $bad failed, $left skipped in $((SECONDS - started)) s${what:+ ($what)}"
  passed=$((passed + ok))
  failed=$((failed + bad))
  skipped=$((skipped + left))
}

check_format() {
  say "== format"
  if dotnet format Jinping.Workflow.sln --no-restore --verify-no-changes -v q; then
    passed=$((passed + 1))
    say "-- format: as .editorconfig wants it"
  else
    failed=$((failed + 1))
    say "-- format: run 'dotnet format'"
  fi
}

need_sdk
need postgresql chromium fonts-noto-cjk   # real servers and a real browser for the tests that want one; they start their own, on free ports
projects=$(choose "$@") || exit 1
results=$(mktemp -d) || exit 1
trap 'rm -rf "$results"' EXIT

if [ $# -eq 0 ]; then
  build Jinping.Workflow.sln
  check_format
else
  build $(for name in $projects; do say "tests/$name"; done)
fi
for name in $projects; do run "$name"; done

if [ $skipped -gt 0 ]; then say "$passed passed, $failed failed, $skipped skipped"; else say "$passed passed, $failed failed"; fi
[ $failed -eq 0 ] && [ $passed -gt 0 ]
