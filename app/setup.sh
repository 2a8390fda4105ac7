# Shared by app/run, tests/run and .ci/run, which source it: what must be installed, and how the project is built.
# Debian 12 is the system that it installs on. Elsewhere it installs nothing, and CMake names what it misses.
# Everything that is said goes to standard error, so that standard output stays the program's own.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

program_packages=(
    g++ cmake ninja-build ccache mold                      # compiler and build
    qt6-base-dev qt6-svg-dev                               # Qt: widgets, SQL, network, SVG
    qt6-charts-dev libqt6opengl6-dev                       # Qt: charts, and what their CMake file names
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools       # Qt: lupdate and lrelease, and what their CMake files name
    qt6-translations-l10n                                  # Qt's own words in other languages
    libqt6sql6-sqlite                                      # the history on this computer
    libpq-dev libssl-dev libicu-dev libexpected-dev        # libpq and its TLS, collation, tl::expected
    zlib1g-dev                                             # compressed exports
    libhunspell-dev                                        # spelling; dictionaries are the packages hunspell-en-us …
    postgresql-15                                          # the private local server
    fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji  # every script that learners write
)

test_packages=(
    hunspell-en-us                                         # a dictionary to check against
    libqt6sql6-psql                                        # the stock driver, for comparison in the benchmarks
    xvfb xauth dbus at-spi2-core                           # a display and the accessibility bus for the acceptance test
    python3-pyatspi
    openssl                                                # a certificate that nobody trusts
)

say() { printf '%s\n' "$*" >&2; }
heading() { printf '\n== %s ==\n' "$*" >&2; }
fail() {
    say "$1"
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        fail "Packages must be installed, which needs root or sudo. As root, run:
  apt-get install ${missing[*]}"
    fi
}

# One call of dpkg-query for all packages: milliseconds when nothing is missing.
find_missing() {
    local installed
    installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "$@" 2>/dev/null || true)"
    missing=()
    local package
    for package in "$@"; do
        [[ $installed == *" installed:$package "* ]] || missing+=("$package")
    done
}

# Debian's postgresql-15 makes a server of its own on port 5432 and starts it. The studio keeps a private one, so a
# server that was not here before must not appear: a drop-in beside Debian's configuration says so while packages are
# installed. Debian's own file stays untouched, and a cluster that exists already is not concerned.
no_default_cluster=/etc/postgresql-common/createcluster.d/kaiwa-studio.conf

install_missing() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian: nothing is installed. Needed are the counterparts of: $*"
        return
    fi
    local missing
    find_missing "$@"
    [ ${#missing[@]} -gt 0 ] || return 0

    heading "Installing ${#missing[@]} packages: ${missing[*]}"
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold)
    local guarded=no
    if [[ " ${missing[*]} " == *" postgresql-15 "* && ! -e $no_default_cluster ]]; then
        guarded=yes
        as_root mkdir -p "$(dirname "$no_default_cluster")"
        as_root sh -c "echo 'create_main_cluster = false' >'$no_default_cluster'"
        trap 'as_root rm -f "$no_default_cluster"' EXIT
    fi
    as_root "${apt[@]}" update </dev/null >&2 || say "The package lists could not be renewed; going on with the old ones."
    as_root "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null >&2 ||
        fail "The packages could not be installed; apt's own words stand above. Run this command again when they are mended."
    if [ "$guarded" = yes ]; then
        as_root rm -f "$no_default_cluster"
        trap - EXIT
    fi
}

# build PRESET [TARGET…]: configures where there is no build yet, then builds what is out of date. Ninja takes a
# fraction of a second to find that nothing is, and then not a word is said.
configure_options=()
build() {
    local preset=$1 folder="$root/build/$1" targets=()
    shift
    [ $# -eq 0 ] || targets=(--target "$@")
    # ccache is to compare precompiled headers by content, and paths relative to the checkout.
    export CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR="$root"
    # CI builds everything once and throws it away.
    [ "${CI:-}" != true ] || configure_options+=(-DKAIWA_UNITY=ON)
    if [ ! -f "$folder/build.ninja" ] || [ ${#configure_options[@]} -gt 0 ]; then
        heading "Configuring: $preset"
        (cd "$root" && cmake --preset "$preset" "${configure_options[@]}") >&2
    fi
    cmake --build "$folder" --parallel "$(nproc)" "${targets[@]}" |
        sed -u -e '/Re-checking globbed directories/d' -e '/^ninja: no work to do/d' >&2
}
