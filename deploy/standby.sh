#!/bin/sh
# Follows the primary that PRIMARY names (host=… port=… user=…), with a copy that is made once, while PGDATA is empty.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    until pg_basebackup -d "$PRIMARY application_name=standby" -D "$PGDATA" -R -c fast; do sleep 2; done
    chmod 700 "$PGDATA"
    # What the primary waits for: a standby that takes its place has nobody to wait for.
    echo "synchronous_standby_names = ''" >>"$PGDATA/postgresql.auto.conf"
fi
exec postgres "$@"
