#!/usr/bin/env bash
# Make the hash-locked requirement files anew from pyproject.toml, for Linux, macOS and Windows, Python 3.11 and later.
set -euo pipefail
cd "$(dirname "$0")/.."
options=(--quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate)
uv pip compile "${options[@]}" pyproject.toml -o packaging/requirements.txt
uv pip compile "${options[@]}" pyproject.toml packaging/requirements-dev.in -o packaging/requirements-dev.txt
