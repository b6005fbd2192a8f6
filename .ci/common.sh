# Shared by Tests/run, Examples/run and .ci/run: what a machine must have, and how the root is built.

fail() {
  echo "$0: $*" >&2
  exit 1
}

# Swift comes from swift.org, not from Debian, so a missing or old one can only be reported.
require_swift() {
  local wanted="Swift 6.2 or newer is needed (https://www.swift.org/install/linux)" version
  command -v swift >/dev/null || fail "$wanted; there is no swift on the PATH"
  version=$(swift --version 2>/dev/null)
  if [[ ! $version =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] ||
    ((BASH_REMATCH[1] * 1000 + BASH_REMATCH[2] < 6002)); then
    fail "$wanted; this is ${version%%$'\n'*}"
  fi
}

# Whether the root manifest already has a target of this name.
has_target() { grep -q "name: \"$1\"" Package.swift; }

# Installs what is missing of the Debian packages that the tests and examples need; nothing to do
# means no network, no root. On other systems the same things come with the system or its tools.
require_packages() {
  command -v dpkg-query >/dev/null || return 0
  # Zone names resolve against tzdata; the checks of .ci are written in Python.
  local needed=(tzdata python3) missing=() package
  if has_target ComplaintSQLite; then needed+=(libsqlite3-dev); fi
  if has_target ComplaintPostgres; then needed+=(libpq-dev postgresql); fi
  # An example signs with it as a host does with its key service.
  if [[ -d Examples/Sources/VerifyEvidence ]]; then needed+=(openssl); fi
  # Pages are looked at in a browser.
  if [[ -d Examples/Sources/Replaying/Page ]]; then needed+=(chromium); fi
  for package in "${needed[@]}"; do
    command -v "$package" >/dev/null || is_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]} == 0)) && return 0
  echo "installing: ${missing[*]}"
  as_root apt-get update -q </dev/null
  as_root apt-get install -q -y --no-install-recommends "${missing[@]}" </dev/null
}

is_installed() {
  dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed
}

as_root() {
  if ((EUID == 0)); then
    DEBIAN_FRONTEND=noninteractive "$@"
  elif command -v sudo >/dev/null; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    fail "needs root or sudo for: $*"
  fi
}

# A nested package does not see by itself that files have come to the root or gone, where it was built before.
readonly replanned=(--disable-build-manifest-caching)

# Builds the root with every trait, tests included. SwiftPM keeps the traits in a set and passes them
# on in the order of its hash; without a fixed order every other run would compile everything anew.
# Only the build is run like that: the tests themselves keep Swift's random hashing.
build_everything() { SWIFT_DETERMINISTIC_HASHING=1 swift build --build-tests --enable-all-traits "$@"; }

# Builds a nested package the same way, for the same reason: `build_nested FOLDER [options]`.
build_nested() {
  SWIFT_DETERMINISTIC_HASHING=1 swift build "${replanned[@]}" --package-path "$@"
}

# Runs something that ends within minutes unless it hangs, and then ends it and says where it hangs:
# `limited MINUTES COMMAND...`.
limited() { python3 .ci/limited.py "$@"; }

# The benchmarks and the simulation, with optimisation.
readonly optimised_benchmarks=(Tests/Benchmarks --configuration release)
