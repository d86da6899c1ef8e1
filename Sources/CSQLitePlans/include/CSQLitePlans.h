#ifndef CSQLITEPLANS_H
#define CSQLITEPLANS_H

#include <sqlite3.h>

/* Has SQLite plan a statement once, whatever values are bound to it later; sqlite3_db_config is variadic, which Swift cannot call.
   Returns SQLITE_OK or an error. */
int csqlite_keep_plans(sqlite3 *database);

#endif
