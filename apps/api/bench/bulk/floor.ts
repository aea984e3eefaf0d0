import type { Database, Session } from '../../src/persistence/engine/database.js';
import type { Param } from '../../src/persistence/engine/statement.js';
import { timed, type Took } from './work.js';

type Row = Readonly<Record<string, Param>>;

/** What a job has written for its codes, table by table, those first that others refer to. */
const WRITTEN = [
  ['promo_code', 'id IN (SELECT promo_code_id FROM job_outcome WHERE job_id = ?)'],
  ['assignment', 'promo_code_id IN (SELECT promo_code_id FROM job_outcome WHERE job_id = ?)'],
  [
    'audit_event',
    "action = 'issuePromoCode' AND subject_id IN (SELECT promo_code_id FROM job_outcome WHERE job_id = ?)",
  ],
  ['job_outcome', 'job_id = ?'],
] as const;
/** What was there before. */
const BEFORE = [
  ['job', 'id = ?'],
  ['job_row', 'job_id = ?'],
] as const;
/** Codes of one transaction, as a slice has at most. */
const CODES = 1_000;
/** Rows of one statement: what is fastest on each engine. */
const ROWS = { sqlite: 100, mariadb: 1_000, mysql: 1_000 } as const;

/**
 * Writes the very rows that a job has written to another database, which was like the first one before that, by plain
 * statements of many rows: nobody can write them faster by this driver.
 */
export async function writtenByHand(from: Database, to: Database, jobId: Buffer): Promise<Took> {
  const rowsOf = async (tables: typeof WRITTEN | typeof BEFORE) => {
    const rows: (readonly [string, readonly Row[]])[] = [];
    for (const [table, where] of tables) {
      rows.push([table, await from.select<Row>(`SELECT * FROM ${table} WHERE ${where}`, [jobId])]);
    }
    return rows;
  };
  const before = await rowsOf(BEFORE);
  await to.transaction(async (session) => {
    for (const [table, rows] of before) await insert(session, table, rows);
  });
  const written = await rowsOf(WRITTEN);
  const codes = written[0]?.[1].length ?? 0;
  return timed(codes, async () => {
    for (let start = 0; start < codes; start += CODES) {
      await to.transaction(async (session) => {
        for (const [table, rows] of written) {
          const each = rows.length / codes;
          await insert(session, table, rows.slice(start * each, (start + CODES) * each));
        }
      });
    }
  });
}

async function insert(session: Session, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const at = ROWS[session.dialect.name];
  for (let start = 0; start < rows.length; start += at) {
    const some = rows.slice(start, start + at);
    const params = some.flatMap((row) => columns.map((column) => row[column] ?? null));
    const tuples = some.map(() => tuple).join(', ');
    await session.execute(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples}`, params);
  }
}
