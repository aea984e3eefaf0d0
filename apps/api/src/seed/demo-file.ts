import {
  FILE_LASTS_MS,
  IMPACT_HEADERS,
  isoInZone,
  matchHeaders,
  ok,
  type FileId,
  type Instant,
  type Result,
  type TimeZone,
} from '@creator-codes/domain';
import { CSV_MARK, csvLine, type Reading } from '@creator-codes/spreadsheets';
import type { StoredRow } from '../application/files/store-rows.js';
import type { PlanImportInput } from '../application/jobs/import/plan-import.js';
import type { Call } from '../application/ports/actor.js';
import { askedByOf } from '../application/ports/files.js';
import type { Dependencies } from '../application/ports/unit-of-work.js';
import { auditEvent, created } from '../application/spine/audit.js';
import type { Days } from './demo-account.js';

const TIME_ZONE = 'America/New_York' as TimeZone;
const NAME = 'impact-promo-codes.csv';

const [{ guesses } = { guesses: [] }] = matchHeaders('PROMO_CODES', IMPACT_HEADERS).matches;

/** What each column of the file is. */
export const DEMO_FILE_MAPPING: PlanImportInput['mapping'] = {
  ...{ format: 'IMPACT', timeZone: TIME_ZONE },
  columns: guesses.flatMap(({ column, header }) => (header === null ? [] : [{ column, header }])),
};

type At = (days: Days) => Instant;

/** Programs of impact.com's are called 21840 (creators) and 21841 (performance). */
function rowsAt(at: At): readonly (readonly string[])[] {
  const day = (days: Days) => isoInZone(at(days), TIME_ZONE);
  const row = (text: string, program: string, media: string, dates: readonly string[] = []) => {
    const [startAt = '', endAt = '', dealId = ''] = dates;
    const rules = ['TRACKING', 'ALWAYS', 'LI'];
    return [text, program, media, ...rules, dealId, startAt, endAt, TIME_ZONE];
  };
  const winter = [day(7), day(75)];
  const longer = [day(-45), day(40), '359106'];
  return [
    row('MEIWINTER', '21840', '4410027', winter),
    row('MEIWINTER', '21841', '7715003', winter),
    row('LUCA20', '21840', '4410391', longer),
    row('LUCA20', '21841', '7715120', longer),
    row('NORTH10', '21841', '108834'),
    row('LETTER10', '21841', '7714882', [day(-45), '2027-02-30']),
    row('MEI15', '21840', '4410027', winter),
    row('CAMPFIRE15', '21841', '108990', winter),
  ];
}

/**
 * A file has come in. The use case that takes files in has them read in a process of its own: a start need not wait
 * for that, because what is read here is known.
 */
export function fileCameIn(
  deps: Dependencies,
  call: Call,
  { at }: { readonly at: At },
): Promise<Result<{ readonly fileId: FileId }>> {
  const now = deps.clock.now();
  const rows = rowsAt(at);
  const bytes = Buffer.from(CSV_MARK + [IMPACT_HEADERS, ...rows].map(csvLine).join(''));
  const stored = rows.map((texts, place): StoredRow => [place + 2, texts]);
  return deps.unitOfWork.run(call.accountId, async (transaction) => {
    const id = deps.ids.next('File');
    await transaction.insertFile({
      ...{ id, purpose: 'UPLOAD', state: 'READY', name: NAME, type: 'CSV', sha256: null },
      ...{ size: bytes.length, rowCount: rows.length, audience: 'managers' },
      reading: { isSure: true, sheets: [], chosen: readingOf(rows), others: [] },
      ...{ askedBy: askedByOf(call), createdAt: now, expiresAt: now + FILE_LASTS_MS, version: 1 },
    });
    await transaction.insertFileChunks(id, 'BYTES', [{ n: 0, content: bytes }]);
    const content = Buffer.from(JSON.stringify(stored));
    await transaction.insertFileChunks(id, 'ROWS', [{ n: 0, content }]);
    await transaction.appendAudit(
      auditEvent(deps, call, {
        ...{ action: 'uploadFile', subjectType: 'File', subjectId: id, subjectLabel: NAME },
        changes: created({ name: NAME, size: bytes.length, rows: rows.length }),
      }),
    );
    return ok({ fileId: id });
  });
}

/** The file as whoever inspects it would read it. */
function readingOf(rows: readonly (readonly string[])[]): Reading {
  return {
    choice: { format: 'CSV', encoding: 'utf-8', delimiter: ',' },
    ...{ headerLine: 1, headers: IMPACT_HEADERS, equalHeaders: [] },
    knownCount: IMPACT_HEADERS.length,
    rows: rows.map((texts, place) => ({
      line: place + 2,
      cells: texts.map((text) => ({ text, kind: text === '' ? 'EMPTY' : 'TEXT' })),
    })),
  };
}
