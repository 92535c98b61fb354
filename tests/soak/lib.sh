# What the soak tests share: everything a database says, as text that can be compared. To be sourced.

# Every row of every table but the index, whose parts depend on the order of commits, and what was measured rather
# than read; then that the file is whole and the index agrees with the tables.
dump() {
  local tables
  tables=$(sqlite3 -readonly "$1" "SELECT group_concat(name, ' ') FROM sqlite_schema WHERE type = 'table'
    AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' AND name <> 'reading'") || return 1
  # shellcheck disable=SC2086
  sqlite3 -readonly "$1" ".dump $tables" | LC_ALL=C sort
  sqlite3 "$1" "PRAGMA integrity_check; PRAGMA foreign_key_check;
    INSERT INTO search (search, rank) VALUES ('integrity-check', 1)" 2>&1
}

# Processes below $1, the nearest first.
below() {
  local child
  for child in $(cat "/proc/$1/task/"*/children 2>/dev/null); do
    echo "$child"
    below "$child"
  done
}
