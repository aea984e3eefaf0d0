/**
 * Text is compared by code point, as SQLite does; what a server has as its default never decides.
 * `IF NOT EXISTS` beside it: these engines commit at every CREATE TABLE, so a migration that was cut off is run again.
 */
export const TABLE_OPTIONS =
  'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC';
