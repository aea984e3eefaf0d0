import { randomInt } from 'node:crypto';
import { PATTERNS_MAX } from '@creator-codes/domain';
import { readPattern } from '@creator-codes/patterns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePromoCodeToPartner } from '../../src/application/codes/issue-promo-code-to-partner.js';
import { newPromoCode } from '../../src/application/codes/new-promo-code.js';
import { rotatePromoCode } from '../../src/application/codes/rotate-promo-code.js';
import { updatePromoCode } from '../../src/application/codes/update-promo-code.js';
import type { Call } from '../../src/application/ports/actor.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import { makeToken } from '../../src/auth/tokens.js';
import { bulkInsert } from '../../src/persistence/engine/bulk-insert.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { patternsWritten } from '../../src/persistence/repositories/fact-guard.js';
import { PatternIndex } from '../../src/persistence/repositories/patterns/pattern-index.js';
import { INDEXES_MAX_BYTES } from '../../src/persistence/repositories/patterns/pattern-indexes.js';
import { promoCodeRow } from '../../src/persistence/repositories/promo-code-repository.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import {
  makeAccount,
  newAssignment,
  NOW,
  ownerOf,
  type TestAccount,
} from '../persistence/account.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { told, valueOf } from './world.js';

const FULL = ['PATTERNS_FULL text'];

async function fillPatterns(
  database: Database,
  { id, basecamp, performance }: TestAccount,
  count: number,
): Promise<void> {
  const rows = Array.from({ length: count }, (_, place) => {
    const text = { text: `P${String(place).padStart(5, '0')}[0-9]`, normalForm: null };
    const assignments = [newAssignment(performance)];
    const owner = ownerOf(basecamp);
    const code = newPromoCode(uuidIds, NOW, { text, owner, dealId: null, assignments });
    return promoCodeRow(id, code, 'Test', NOW);
  });
  await database.transaction(async (session) => {
    await bulkInsert(session, database.dialect.name, session.tables.promoCode, rows);
    await patternsWritten(session, id);
  });
}

describe.each(engines)('how many patterns an account may have, on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let account: TestAccount;
    let deps: Dependencies;
    let call: Call;
    beforeAll(async () => {
      database = await freshDatabase(engine);
      account = await makeAccount(database);
      const { id: accountId, unitOfWork } = account;
      const clock = { now: () => NOW };
      deps = { unitOfWork, clock, ids: uuidIds, makeToken, random: randomInt };
      call = {
        actor: { kind: 'JOB', id: null, name: 'Lin', address: null },
        ...{ accountId, capacity: 'MANAGER', ownerId: null, requestId: 'test' },
      };
      await fillPatterns(database, account, PATTERNS_MAX - 1);
    });
    afterAll(() => database.close());

    const issue = (text: string, matchType: 'EXACT' | 'REGEX') =>
      issuePromoCodeToPartner(deps, call, {
        ...{ text, matchType, performancePartnerId: account.northtrail.id },
        ...{
          programId: account.performance.id,
          terms: { creditPolicy: 'ALWAYS', timeZone: 'UTC' },
        },
      });

    it('no more than 10,000, where a new one comes of any act', async () => {
      const { promoCodeId } = valueOf(await issue('LAST[0-9]', 'REGEX'));
      expect(told(await issue('MORE[0-9]', 'REGEX'))).toEqual(FULL);
      const rotation = { promoCodeId, version: 1, text: 'NEXT[0-9]', reason: 'It leaked' };
      expect(told(await rotatePromoCode(deps, call, rotation))).toEqual(FULL);
      expect(told(await issue('EXACT15', 'EXACT'))).toEqual([]);
      const text = { promoCodeId, version: 1, text: 'LAST[0-8]' };
      expect(told(await updatePromoCode(deps, call, text))).not.toContain(FULL[0]);
    });
  });
});

it('as many patterns as an account may have, each as large as it may be, are kept in memory', () => {
  // Nearly each of its 256 instructions reads a character and has a row of its own.
  const read = readPattern(Array.from('ABCD', (first) => first + 'x'.repeat(61)).join('|'));
  if (!read.ok) throw new Error(JSON.stringify(read.violations));
  const entry = {
    ...{ id: uuidIds.next('PromoCode'), version: 1, pattern: read.value, isClaimed: true },
    owner: { kind: 'CREATOR', id: uuidIds.next('Creator') },
    window: { startAt: null, endAt: null, resumesAt: null, gap: null },
    ...{ expiredAt: null, createdAt: NOW },
  } as const;
  expect(read.value.automaton.states).toBe(248);
  const full = new PatternIndex(1, Array<typeof entry>(PATTERNS_MAX).fill(entry));
  expect(full.bytes).toBeLessThan(INDEXES_MAX_BYTES);
});
