# Debian packages into folders of our own, for scripts to source. The machine's packages and package lists stay as they
# are. A caller has set cache, the folder for what is fetched.

die() {
  echo "${0##*/}: $*" >&2
  exit 125
}

# use_suite [SUITE]: what follows asks this suite of Debian; with none, the machine's own lists.
use_suite() {
  apt=(-q)
  [ -n "${1:-}" ] || return 0
  local lists=$cache/apt/$1
  mkdir -p "$lists/lists/partial" "$lists/cache/archives/partial"
  {
    sources Debian "$1"
    [[ $1 = *-backports ]] || sources Debian-Security "$1-security"
  } >"$lists/sources.list"
  [ -s "$lists/sources.list" ] || die "apt has no archive of Debian configured, where $1 could be"
  apt+=(-o Dir::Etc::sourcelist="$lists/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o Dir::State::Lists="$lists/lists" -o Dir::Cache="$lists/cache" -o APT::Sandbox::User=root)
  apt-get "${apt[@]}" -q update >&2
}

# From the archives that the machine's apt knows.
sources() {
  apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Origin: Debian' "Label: $1" | sort -u | head -1 |
    sed "s#.*#deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] & $2 main#"
}

# unpack PACKAGE FOLDER PATTERN...: the files of a package that match.
unpack() {
  local package=$1 folder=$2 scratch
  shift 2
  scratch=$(mktemp -d "$cache/package.XXXXXX")
  (cd "$scratch" && apt-get "${apt[@]}" -o APT::Sandbox::User=root download "$package" >&2) ||
    { rm -rf "$scratch"; die "apt cannot download $package"; }
  mkdir -p "$folder"
  dpkg --fsys-tarfile "$scratch"/*.deb | tar -x -C "$folder" --wildcards "$@"
  rm -rf "$scratch"
}

# depends PACKAGE PATTERN: the first dependency that matches.
depends() {
  apt-cache "${apt[@]}" show --no-all-versions "$1" | sed -n 's/^Depends: //p' | grep -m1 -oE "$2" | head -1
}
