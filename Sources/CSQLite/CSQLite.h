// The system's libsqlite3, with what Swift cannot reach of it: a macro that is a cast, a function that
// takes any number of arguments, and a callback that keeps a number.
#ifndef COMPLAINTKIT_CSQLITE_H
#define COMPLAINTKIT_CSQLITE_H

#include <sqlite3.h>

// SQLite takes a copy of the bytes; none at all are an empty text, not null.
static inline int complaintkit_bind_text(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(
      statement, index, bytes ? (const char *)bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

// SQLite takes a copy of the bytes.
static inline int complaintkit_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

// No statement can write to the tables of the schema, and a text in double quotes is never a string.
static inline int complaintkit_harden(sqlite3 *database) {
  int status = sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (status == SQLITE_OK)
    status = sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
  if (status == SQLITE_OK)
    status = sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  return status;
}

static int complaintkit_keep_frames(
    void *frames, sqlite3 *database, const char *name, int count) {
  (void)database;
  (void)name;
  *(int *)frames = count;
  return SQLITE_OK;
}

// From now on each commit leaves the number of frames in the write-ahead log in `frames`, and does not
// write them back by itself.
static inline void complaintkit_count_frames(sqlite3 *database, int *frames) {
  sqlite3_wal_hook(database, complaintkit_keep_frames, frames);
}

#endif
