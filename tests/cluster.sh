#!/usr/bin/env bash
# A cluster on one machine: PostgreSQL, three silos and a separate front end, each on a port of its own, by settings alone.
#   tests/cluster.sh              until Ctrl+C
#   tests/cluster.sh COMMAND…     while the command runs, which finds the front end's address in $FRONT_END; its exit code is the script's
#
# PORT=5000        the front end's port; the silos' REST interfaces are on the three after it
# DATABASE=Host=…  a connection string: use that database, and start no PostgreSQL
# CONFIGURATION=Debug  build that configuration instead of Release
set -euo pipefail
cd "$(dirname "$0")/.."

configuration=${CONFIGURATION:-Release}
port=${PORT:-5000}
folder=$(mktemp -d)
chmod 755 "$folder"
programs=()
server=

say() { printf '%s\n' "$*" >&2; }

# The front end first, then the silos one after the other, then the database: as a machine is shut down.
stop() {
  local pid
  trap - EXIT INT TERM
  for pid in ${programs[@]+"${programs[@]}"}; do
    kill -TERM "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  if [ -n "$server" ]; then
    as_postgres "$bin/pg_ctl" -D "$folder/data" -m fast -w stop >/dev/null || true
  fi
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 0' INT TERM

# PostgreSQL does not run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    env --chdir=/ setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"
  else
    "$@"
  fi
}

start_database() {
  bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)
  [ -x "$bin/initdb" ] || { say "PostgreSQL is not installed: apt-get install postgresql"; exit 1; }
  (umask 077; head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$folder/password")
  [ "$(id -u)" -ne 0 ] || chown -R postgres "$folder"
  as_postgres "$bin/initdb" -D "$folder/data" -U jinping --auth=scram-sha-256 --pwfile="$folder/password" -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
  as_postgres "$bin/pg_ctl" -D "$folder/data" -l "$folder/database.log" -w \
    -o "-p $((port + 9)) -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c max_connections=300" start >/dev/null
  server=yes
  export Storage__PasswordFile="$folder/password"
  DATABASE="Host=127.0.0.1;Port=$((port + 9));Database=postgres;Username=jinping"
}

start() {
  local name=$1
  shift
  "$@" >"$folder/$name.log" 2>&1 &
  programs+=($!)
}

ready() {
  local address=$1 name=$2 attempt
  for attempt in $(seq 600); do
    if curl -fs "$address/readyz" >/dev/null 2>&1; then
      say "$name: $address"
      return
    fi
    sleep 0.1
  done
  say "$name did not become ready:"
  cat "$folder/$name.log" >&2
  exit 1
}

for program in client silo; do dotnet build "$program" -c "$configuration" -v q >&2; done
[ -n "${DATABASE:-}" ] || start_database
export Storage__Provider=PostgreSQL Storage__ConnectionString=$DATABASE

start front-end dotnet "client/bin/$configuration/net10.0/Jinping.Workflow.Client.dll" serve --Urls="http://localhost:$port"
for number in 1 2 3; do
  start "silo-$number" dotnet "silo/bin/$configuration/net10.0/Jinping.Workflow.Silo.dll" --Urls="http://localhost:$((port + number))"
done
for number in 1 2 3; do ready "http://localhost:$((port + number))" "silo-$number"; done
ready "http://localhost:$port" front-end

if [ $# -gt 0 ]; then
  FRONT_END="http://localhost:$port" "$@"
else
  say "What they tell is in $folder. Ctrl+C stops them."
  wait
fi
