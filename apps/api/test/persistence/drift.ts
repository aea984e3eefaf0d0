import type { Database } from '../../src/persistence/engine/database.js';

/** What TypeORM would have to change to make the tables what their descriptions say. */
export async function driftOf(database: Database): Promise<readonly string[]> {
  await noteExpressions(database);
  const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

interface Generated {
  readonly table: string;
  readonly column: string;
  /** As the engine prints it, which is never how it was written. */
  readonly expression: string;
}

/**
 * TypeORM compares the expression of a generated column with a table of its own, which only it would fill: this
 * fills it with what the column has in truth, in the words of the description where both say the same.
 */
async function noteExpressions(database: Database): Promise<void> {
  const described = new Map(
    database.dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map(({ databaseName, asExpression }) => [
        `${tableName}.${databaseName}`,
        asExpression,
      ]),
    ),
  );
  const run = (sql: string, params: string[] = []): Promise<unknown> =>
    database.dataSource.query(sql, params);
  await run(
    'CREATE TABLE IF NOT EXISTS typeorm_metadata (type VARCHAR(255), `database` VARCHAR(255), `schema` VARCHAR(255), `table` VARCHAR(255), name VARCHAR(255), value TEXT)',
  );
  await run('DELETE FROM typeorm_metadata');
  const isSqlite = database.dialect.name === 'sqlite';
  for (const { table, column, expression } of isSqlite
    ? await inSqlite(database)
    : await inMysql(database)) {
    const words = described.get(`${table}.${column}`);
    const value = words !== undefined && plain(words) === plain(expression) ? words : expression;
    const schema = isSqlite ? 'NULL' : 'DATABASE()';
    await run(
      `INSERT INTO typeorm_metadata (type, \`schema\`, \`table\`, name, value) VALUES ('GENERATED_COLUMN', ${schema}, ?, ?, ?)`,
      [table, column, value],
    );
  }
}

const plain = (expression: string) => expression.replace(/[`"()\s]/g, '').toLowerCase();

async function inSqlite({ select }: Database): Promise<readonly Generated[]> {
  const tables = await select<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'table'",
  );
  return tables.flatMap(({ name: table, sql }) =>
    [...sql.matchAll(/^\s*(\w+) \w+ GENERATED ALWAYS AS \((.+)\) STORED/gm)].map(
      ([, column = '', expression = '']) => ({ table, column, expression }),
    ),
  );
}

function inMysql({ select }: Database): Promise<readonly Generated[]> {
  return select<Generated>(
    `SELECT table_name AS \`table\`, column_name AS \`column\`, generation_expression AS expression
     FROM information_schema.columns
     WHERE table_schema = DATABASE() AND generation_expression IS NOT NULL AND generation_expression <> ''`,
  );
}
