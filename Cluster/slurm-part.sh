#!/usr/bin/env bash
# A task of the array: part I of N of a site, as PARTS/I/site.tar. Each part has a folder of its own, since a
# build locks the one that it writes to.
#
#   sbatch --array=1-N slurm-part.sh SITE PARTS [OPTION…]
#
#SBATCH --job-name=diptych
#SBATCH --cpus-per-task=1
#SBATCH --mem=512M
#SBATCH --time=01:00:00
#SBATCH --requeue
#SBATCH --open-mode=append
set -uo pipefail

site=$1
parts=$2
shift 2
attempts=3

part=$parts/$SLURM_ARRAY_TASK_ID
mkdir -p "$part"
"${DIPTYCH:-diptych}" build --root "$site" --jobs "$SLURM_CPUS_PER_TASK" "$@" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --archive "$part/site.tar"
status=$?

# What was killed or could not write may do so elsewhere. A site with errors has them everywhere.
if ((status >= 74 && ${SLURM_RESTART_COUNT:-0} + 1 < attempts)); then
  echo "the build ended with status $status; the task is put back into the queue"
  scontrol requeue "$SLURM_JOB_ID" && sleep 60
fi
exit "$status"
