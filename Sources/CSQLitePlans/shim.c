#include "CSQLitePlans.h"

int csqlite_keep_plans(sqlite3 *database) { return sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_QPSG, 1, (int *)0); }
