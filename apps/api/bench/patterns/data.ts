import { newPromoCode } from '../../src/application/codes/new-promo-code.js';
import { bulkInsert } from '../../src/persistence/engine/bulk-insert.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { patternsWritten } from '../../src/persistence/repositories/fact-guard.js';
import { promoCodeRow } from '../../src/persistence/repositories/promo-code-repository.js';
import { bytesOfOwnId, uuidIds } from '../../src/persistence/tables/ids.js';
import {
  newAssignment,
  newCode,
  NOW,
  ownerOf,
  type TestAccount,
} from '../../test/persistence/account.js';

/** One in a hundred patterns begins with no literal. */
const WITHOUT_PREFIX = 100;
/** Codes of one statement. */
const CHUNK = 100_000;

const letterOf = (place: number) => String.fromCharCode(65 + (place % 26));
const six = (place: number) => String(place).padStart(6, '0');

/** The text of an exact code. */
export const exactText = (place: number) =>
  `${letterOf(place)}${letterOf(Math.floor(place / 26))}${six(place)}`;

/** A pattern, and a text that it alone matches. */
export function patternOf(place: number): {
  readonly text: string;
  readonly some: (of: number) => string;
} {
  const number = String(place).padStart(5, '0');
  if (place % WITHOUT_PREFIX === 0) {
    return { text: `[A-Z]+_Q${number}[0-9]*`, some: (of) => `ANY${letterOf(of)}_Q${number}${of}` };
  }
  const word = [place, place * 7, place * 11].map(letterOf).join('');
  const kinds = [
    { text: `${word}${number}-[0-9]{1,7}`, some: (of: number) => `${word}${number}-${of}` },
    { text: `${word}${number}[A-Z]?_[0-9]+`, some: (of: number) => `${word}${number}_${of}` },
    { text: `(?i)${word}${number}-.*`, some: (of: number) => `${word}${number}-x${of}` },
  ];
  const kind = kinds[place % kinds.length];
  if (kind === undefined) throw new Error('no such kind');
  return kind;
}

/** Patterns of a partner, as rows that were written one after the other would be. */
export async function fillPatterns(
  database: Database,
  { id: accountId, northtrail, performance }: TestAccount,
  count: number,
): Promise<void> {
  const rows = Array.from({ length: count }, (_, place) => {
    const code = newPromoCode(uuidIds, NOW, {
      text: { text: patternOf(place).text, normalForm: null },
      ...{ owner: ownerOf(northtrail), dealId: null },
      assignments: [newAssignment(performance)],
    });
    return promoCodeRow(accountId, code, 'Bench', NOW);
  });
  await database.transaction(async (session) => {
    await bulkInsert(session, database.dialect.name, session.tables.promoCode, rows);
    await patternsWritten(session, accountId);
  });
}

/** Exact codes of a partner: copies of one that the product itself has written, with other ids and texts. */
export async function fillExactCodes(
  database: Database,
  { id: accountId, unitOfWork, basecamp, performance }: TestAccount,
  count: number,
): Promise<void> {
  const first = newCode(exactText(0), basecamp, [newAssignment(performance)]);
  await unitOfWork.run(accountId, async (transaction) => {
    await transaction.insertPromoCode(first, 'Bench');
    return { ok: true, value: null };
  });
  const isSqlite = database.dialect.name === 'sqlite';
  const text = isSqlite
    ? "char(65 + n % 26) || char(65 + n / 26 % 26) || printf('%06d', n)"
    : "CONCAT(CHAR(65 + n % 26 USING utf8mb4), CHAR(65 + n DIV 26 % 26 USING utf8mb4), LPAD(n, 6, '0'))";
  const made: Readonly<Record<string, string>> = {
    id: isSqlite ? "unhex(printf('%032x', n))" : "UNHEX(LPAD(HEX(n), 32, '0'))",
    text,
    code_key: isSqlite ? `'E:' || ${text}` : `CONCAT('E:', ${text})`,
  };
  const [row] = await database.select<object>('SELECT * FROM promo_code WHERE id = ?', [
    bytesOfOwnId(first.id),
  ]);
  const columns = Object.keys(row ?? {});
  const values = columns.map((column) => made[column] ?? `t.${column}`).join(', ');
  for (let from = 1; from < count; from += CHUNK) {
    const until = Math.min(count, from + CHUNK) - 1;
    const numbers = isSqlite
      ? `(WITH RECURSIVE c(n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM c WHERE n < ${until}) SELECT n FROM c)`
      : `(SELECT seq AS n FROM seq_${from}_to_${until})`;
    await database.transaction((session) =>
      session.execute(
        `INSERT INTO promo_code (${columns.join(', ')})
         SELECT ${values} FROM ${numbers} numbers, promo_code t WHERE t.id = ?`,
        [bytesOfOwnId(first.id)],
      ),
    );
  }
}
