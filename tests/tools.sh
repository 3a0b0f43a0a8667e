# What tests/run and tests/scale/run have in common; read by them.

say() { printf '%s\n' "$*" >&2; }

pg_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

# Installs packages by apt-get where this account may; says so where it may not or cannot.
install_packages() {
    local as_root=() log
    if [[ $# -eq 0 ]]; then return; fi
    if [[ $(id -u) -ne 0 ]]; then
        if ! sudo -n true 2>/dev/null; then
            say "Not installed: $*. Install by: sudo apt-get install $*"
            return 1
        fi
        as_root=(sudo -n)
    fi
    say "Installing $* …"
    "${as_root[@]}" apt-get update -qq >&2
    log=$("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" 2>&1) && return
    tail -n 5 <<<"$log" >&2
    say "apt-get could not install all of: $*"
    return 1
}

taken=" "
# Puts a free port into the variable of that name; none twice, since nothing listens on it yet. Below those that the system gives to connections.
free_port() {
    local found
    while :; do
        found=$((20000 + RANDOM % 12000))
        if [[ $taken != *" $found "* ]] && ! (exec 3<>"/dev/tcp/127.0.0.1/$found") 2>/dev/null; then break; fi
    done
    taken+="$found "
    printf -v "$1" %s "$found"
}
