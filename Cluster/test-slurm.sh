#!/usr/bin/env bash
# Runs the array of slurm.sh on a Slurm of one node that is started for it, with a key, a configuration
# and ports of its own. One task is killed, another one is put back into the queue by hand. The joined
# site has to equal a whole build.
#
#   Cluster/test-slurm.sh          as the superuser, as slurmd wants it
set -euo pipefail
cd "$(dirname "$0")/.."

codes=80
count=4
tool=$PWD/.build/release/diptych
work=$(mktemp -d -p /dev/shm diptych-slurm-XXXXXX)
daemons=()

finish() {
  local status=$?
  [ $status = 0 ] || tail -n 5 "$work"/*.log "$work"/parts/*.log >&2 2> /dev/null || true
  [ $status = 0 ] || timeout 10 scancel --user="$(id -un)" 2> /dev/null || true
  for daemon in "${daemons[@]}"; do kill "$daemon" 2> /dev/null || true; done
  wait || true
  rm -rf "$work"
  exit $status
}
trap finish EXIT

fail() { echo "test-slurm: $*" >&2; exit 1; }

# Waits until a command succeeds, at most for some minutes.
until_done() {
  for _ in {1..1800}; do
    if "$@"; then return 0; fi
    sleep 0.1
  done
  fail "“$*” did not come true"
}

# A Slurm of one node.
chmod 755 "$work"
mkdir -m 755 "$work/munge" "$work/state" "$work/spool"
export SLURM_CONF=$work/slurm.conf
node=$(hostname -s)
dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 status=none
chmod 400 "$work/munge/key"
munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/socket" \
  --pid-file="$work/munge/pid" --seed-file="$work/munge/seed" --log-file="$work/munge.log" \
  > /dev/null 2>&1 &
daemons+=($!)
until_done test -S "$work/munge/socket"
cat > "$SLURM_CONF" <<CONFIGURATION
ClusterName=diptych
SlurmctldHost=$node(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$work/munge/socket,cred_expire=10
SlurmctldPort=$((20000 + $$ % 10000))
SlurmdPort=$((30000 + $$ % 10000))
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,sched_min_interval=100000
MpiDefault=none
ReturnToService=2
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=2048
PartitionName=all Nodes=ALL Default=YES
CONFIGURATION
slurmctld -D > "$work/slurmctld.log" 2>&1 &
daemons+=($!)
slurmd -D -N "$node" > "$work/slurmd.log" 2>&1 &
daemons+=($!)
is_idle() { [ "$(sinfo --noheader --format=%t 2> /dev/null)" = idle ]; }
until_done is_idle

# The site, built whole.
python3 Benchmarks/generate_site.py $codes "$work/site"
mkdir "$work/whole"
"$tool" build --root "$work/site" --precompress --archive - | tar -x -C "$work/whole"

# The same in parts.
read -r array join < <(DIPTYCH=$tool Cluster/slurm.sh "$work/site" "$work/parts" $count "$work/joined" --precompress)
tool_of() { pgrep --exact --full "$tool build .*--shard $1/$count .*"; }
is_building() { tool_of "$1" > /dev/null; }

until_done is_building 2
sleep 1
kill -KILL "$(tool_of 2)"
until_done grep -q 'ended with status 137' "$work/parts/2.log"
until_done is_building 3
scontrol requeue "${array}_3"

is_over() { [ -z "$(squeue --noheader --jobs="$array,$join" 2> /dev/null)" ]; }
until_done is_over
until_done test -L "$work/joined"

restarts() { scontrol show job "${array}_$1" | grep -o 'Restarts=[0-9]*'; }
[ "$(restarts 1) $(restarts 2) $(restarts 3)" = "Restarts=0 Restarts=1 Restarts=1" ] \
  || fail "the tasks were not started anew as they should: $(restarts 1) $(restarts 2) $(restarts 3)"
diff -r "$work/whole" "$work/joined/" || fail "the joined site is another one"

# Joined once more, the new folder takes the place of the old one.
Cluster/join.sh "$work/parts" $count "$work/joined"
[ "$(readlink "$work/joined")" = joined.2 ] && [ ! -e "$work/joined.1" ] || fail "the old folder is still there"
cat "$work"/parts/[0-9].log
echo "test-slurm: $(find "$work/whole" -type f | wc -l) files from $count tasks, one killed and one requeued, equal those of a whole build"
