# Sourced by tests/run: a throw-away PostgreSQL for one run. It is in a folder of its own, on a Unix socket alone,
# careless about the disk, and gone at the end, however the run ends.
#
# The tests find it by KAIWA_TEST_SERVER, libpq's keywords for the superuser `postgres`. Everybody may log in without
# a password, but for the members of a role named `needs_password`, which a test may create.

server_programs() {
    local folder
    for folder in /usr/lib/postgresql/15/bin "$(dirname "$(command -v pg_ctl || echo /none/pg_ctl)")"; do
        if [ -x "$folder/initdb" ]; then
            echo "$folder"
            return
        fi
    done
    fail "PostgreSQL's server programs (initdb, pg_ctl) are missing: install postgresql-15."
}

# PostgreSQL refuses to run as root.
as_server_user() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && setpriv --reuid=postgres --regid=postgres --init-groups -- "$@")
    else
        "$@"
    fi
}

# pg_ctl signals the one process that the folder's postmaster.pid names.
remove_test_server() {
    as_server_user "$(server_programs)/pg_ctl" -D "$test_folder/server/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$test_folder"
}

start_test_server() {
    local programs server
    programs=$(server_programs)
    test_folder=$(mktemp -d "${TMPDIR:-/tmp}/kaiwa-tests.XXXXXX")
    trap remove_test_server EXIT
    chmod 711 "$test_folder"
    server="$test_folder/server"
    mkdir -m 700 "$server"
    [ "$(id -u)" -ne 0 ] || chown postgres: "$server"

    heading "Starting a PostgreSQL server for the tests"
    as_server_user "$programs/initdb" -D "$server/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
        --no-sync --no-instructions >"$test_folder/initdb.log" 2>&1 || fail "$(cat "$test_folder/initdb.log")"
    as_server_user tee "$server/data/pg_hba.conf" >/dev/null <<'HBA'
local all +needs_password scram-sha-256
local all all trust
HBA
    as_server_user tee -a "$server/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = ''
unix_socket_directories = '$server'
max_connections = 200
fsync = off
full_page_writes = off
synchronous_commit = off
CONF
    as_server_user "$programs/pg_ctl" -D "$server/data" -l "$server/log" -w start >/dev/null ||
        fail "$(cat "$server/log")"
    export KAIWA_TEST_SERVER="host=$server user=postgres dbname=postgres"
}
