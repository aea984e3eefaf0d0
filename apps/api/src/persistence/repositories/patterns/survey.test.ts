import type { AccountId, Instant, OverlapClaim } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { sqliteDialect } from '../../engine/dialect.js';
import type { Select } from '../../engine/statement.js';
import { PatternIndexes } from './pattern-indexes.js';
import { PatternSurvey } from './survey.js';

const ACCOUNT = 'AC_AAAAAAAAAAAAAAAAAAAAAA' as AccountId;

it('patterns that are more than a process keeps are read once for a unit of work', async () => {
  let reads = 0;
  const select = (sql: string) => {
    if (sql.includes('pattern_writes')) return Promise.resolve([{ pattern_writes: 3 }]);
    reads += 1;
    return Promise.resolve([]);
  };
  const database = { select: select as Select, dialect: sqliteDialect };
  const indexes = new PatternIndexes(database, 1);
  const clock = { now: () => 1 as Instant };
  const survey = new PatternSurvey(database, indexes, ACCOUNT, clock);
  const guard = {
    patternWrites: 3,
    hold: () => Promise.resolve(),
    written: () => Promise.resolve(),
  };
  const text = { text: 'SAVE15', normalForm: 'SAVE15' };
  const claim: OverlapClaim = { text, owner: null, startAt: null, endAt: null };
  const overlaps = await survey.attempt(() => survey.within(database, guard).overlaps(claim, null));
  expect([overlaps, reads]).toEqual([[], 1]);
});
