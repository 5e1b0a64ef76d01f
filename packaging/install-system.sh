#!/usr/bin/env bash
# Install the system packages that are missing. Usage: install-system.sh run|test
# As root it installs with apt; otherwise it prints the exact command and ends with 1.
set -euo pipefail
list="$(dirname "$0")/systeempakketten.txt"
purpose="${1:-run}"
command -v dpkg-query >/dev/null || { echo "Geen Debian of Ubuntu: installeer zelf wat in $list staat."; exit 0; }
wanted=()
section=""
while read -r line; do
  case "$line" in
    "# run"|"# test") section="${line#\# }" ;;
    ""|\#*) ;;
    *) if [ "$section" = run ] || [ "$purpose" = test ]; then wanted+=("$line"); fi ;;
  esac
done < "$list"
missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0
if [ "$(id -u)" -eq 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}"
else
  echo "Er ontbreken systeempakketten. Installeer ze met:"
  echo "  sudo apt-get install --no-install-recommends ${missing[*]}"
  exit 1
fi
