#!/bin/sh
# Runs a server for as long as the process at the other end of standard input lives.
#
#   supervise.sh RUN_FOLDER STOP_SIGNAL QUICK_SIGNAL COMMAND [ARGUMENT...]
#
# Reads words from standard input and repeats each on standard output once it is carried out:
#   stop    ask the server to end in order      pause   freeze it
#   crash   kill it and its children            resume  let it go on
# When standard input ends, because its writer let go or was killed, the server is ended with
# QUICK_SIGNAL and RUN_FOLDER is removed. When the server ends, so does this, with the same code.
run_folder=$1
stop_signal=$2
quick_signal=$3
shift 3

# A shell gives what it starts in the background no standard input; descriptor 3 keeps it.
exec 3<&0
"$@" </dev/null >>"$run_folder/server.log" 2>&1 3<&- &
server=$!

children() {
  cat "/proc/$server/task/$server/children" 2>/dev/null
}

# The letter that the kernel has for what a process does; none once it is gone.
state() {
  sed 's/.*) \(.\).*/\1/' "/proc/$1/stat" 2>/dev/null
}

# Waits until a process is in one of some states or gone, two seconds at most: signals take a moment to arrive.
await() {
  waits=0
  while [ "$waits" -lt 200 ]; do
    case $2 in *"$(state "$1")"*) return ;; esac
    sleep 0.01
    waits=$((waits + 1))
  done
}

# The parent first, so that it has no new children meanwhile.
freeze() {
  kill -s STOP "$server"
  await "$server" TZ
}

pause() {
  freeze
  for child in $(children); do kill -s STOP "$child"; done
}

resume() {
  for child in $(children); do kill -s CONT "$child"; done
  kill -s CONT "$server"
}

# Its children are gone before it is: the next server finds nobody at work on its data.
crash() {
  freeze
  victims=$(children)
  for child in $victims; do kill -s KILL "$child"; done
  for child in $victims; do await "$child" ZX; done
  kill -s KILL "$server"
}

end() {
  resume
  kill -s "$quick_signal" "$server"
  waited=0
  while kill -s 0 "$server" && [ "$waited" -lt 50 ]; do
    sleep 0.1
    waited=$((waited + 1))
  done
  crash
}

obey() {
  while read -r word <&3; do
    case $word in
      stop) resume; kill -s "$stop_signal" "$server" ;;
      crash) crash ;;
      pause) pause ;;
      resume) resume ;;
    esac
    echo "$word"
  done
  # From here on the folder goes, even if the server was ending by itself just now.
  trap '' TERM
  end
  exit 3
}

obey 2>/dev/null &
obedience=$!
wait "$server"
code=$?
kill "$obedience" 2>/dev/null
wait "$obedience"
if [ $? -eq 3 ]; then
  rm -rf "$run_folder"
  rmdir "${run_folder%/*}" 2>/dev/null
fi
exit "$code"
