#!/bin/sh
# sh build.sh <data>, in a copy of this folder: installs Framework, and builds its report of the generated data into dist/.
# The seeding stands for downloads that Framework makes itself where there is internet.
set -e
npm install --no-package-lock --no-audit --no-fund
rm -rf dist src/data
node arrow.mjs "$1/columns" src/data
cp "$1/providers.json" providers.json
[ -d src/.observablehq/cache/_npm ] || node seed-cache.mjs
OBSERVABLE_TELEMETRY_DISABLE=true exec npx observable build
