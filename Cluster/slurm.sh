#!/usr/bin/env bash
# Has Slurm build a site in parts and join them.
#
#   Cluster/slurm.sh SITE PARTS COUNT FOLDER [OPTION…]
#
# SITE, PARTS and FOLDER are on a file system that all nodes have. The options are those of “diptych build”. It
# says the numbers of the array and of the job that joins its parts; what the tasks say is in PARTS.
set -euo pipefail
[ $# -ge 4 ] || { echo "usage: slurm.sh SITE PARTS COUNT FOLDER [OPTION…]" >&2; exit 64; }

here=$(cd "$(dirname "$0")" && pwd)
site=$(realpath "$1")
mkdir -p "$2"
parts=$(realpath "$2")
count=$3
folder=$(realpath --no-symlinks "$4")
shift 4

rm -f "$parts"/*/site.tar
array=$(sbatch --parsable --array="1-$count" --output="$parts/%a.log" \
  "$here/slurm-part.sh" "$site" "$parts" "$@")
join=$(sbatch --parsable --dependency="afterok:$array" --job-name=diptych-join \
  --output="$parts/join.log" "$here/join.sh" "$parts" "$count" "$folder")
echo "$array $join"
