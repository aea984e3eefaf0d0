import type { OverlapClaim } from '@creator-codes/domain';
import { readPattern } from '@creator-codes/patterns';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { bulkInsert } from '../../src/persistence/engine/bulk-insert.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { exactCodesMeeting } from '../../src/persistence/repositories/patterns/exact-codes.js';
import { NO_PATTERNS } from '../../src/persistence/repositories/patterns/pattern-index.js';
import { overlapsOfPattern } from '../../src/persistence/repositories/patterns/overlaps.js';
import { promoCodeRow } from '../../src/persistence/repositories/promo-code-repository.js';
import { makeAccount, newAssignment, newCode, NOW, type TestAccount } from './account.js';
import { engines, freshDatabase } from './engines.js';

/** More than two pages of 4,000 texts, and not a text more than needed. */
const COUNT = 8_001;
const textOf = (place: number) => `Code${String(place).padStart(5, '0')}`;
const SHORTEST = 'Abc';

describe.each(engines)('the exact codes that a pattern meets, on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let account: TestAccount;
    beforeAll(async () => {
      database = await freshDatabase(engine);
      account = await makeAccount(database);
      const { basecamp, performance } = account;
      const texts = Array.from({ length: COUNT }, (_, place) => textOf(place));
      const rows = [...texts, SHORTEST].map((text) => {
        const code = newCode(text, basecamp, [newAssignment(performance)]);
        return promoCodeRow(account.id, code, 'Test', NOW);
      });
      await database.transaction((session) =>
        bulkInsert(session, database.dialect.name, session.tables.promoCode, rows),
      );
    });
    afterAll(() => database.close());

    const meeting = async (text: string, of: Pick<TestAccount, 'id'> = account) => {
      const read = readPattern(text);
      if (!read.ok) throw new Error(`${text} is no pattern`);
      const { select, dialect } = database;
      const found: string[] = [];
      const codes = { select, dialect, accountId: of.id };
      for await (const page of exactCodesMeeting(codes, read.value)) {
        found.push(...page.map((code) => code.text));
      }
      return found.sort();
    };

    test.each([
      ['the first of all', '(?i)code0{5}', [0]],
      ['the last of all, alone on its page', '.{4}08000', [8_000]],
      ['those around the end of a page', '[Cc].*(?:399[89]|400[01])', [3_998, 3_999, 4_000, 4_001]],
      ['with the beginning of one code', 'CODE07999', [7_999]],
      [
        'in another letter case',
        '[a-z]+0042[0-9]',
        [420, 421, 422, 423, 424, 425, 426, 427, 428, 429],
      ],
      ['none', 'CODE[0-9]{6}', []],
    ])('are %s', async (_which, pattern, places) => {
      expect(await meeting(pattern)).toEqual(places.map(textOf));
    });

    it('are one that is no longer than what all begin with', async () => {
      expect(await meeting('ABC')).toEqual([SHORTEST]);
    });

    it('are all of them, though they are more than are looked at together', async () => {
      expect(await meeting('(?i)code[0-9]{5}')).toHaveLength(COUNT);
    });

    it('are those of the account alone', async () => {
      expect(await meeting('.{4}08000', await makeAccount(database, 'Empty'))).toEqual([]);
    });

    it('are named by R7 with a text that both are', async () => {
      const { select, dialect } = database;
      const text = { text: '.{4}0800[0-9]', normalForm: null };
      const claim: OverlapClaim = { text, owner: null, startAt: null, endAt: null };
      const codes = { select, dialect, accountId: account.id };
      const found = await overlapsOfPattern(codes, NO_PATTERNS, { claim, except: null, now: NOW });
      expect(found).toMatchObject([{ text: textOf(8_000), witness: 'CODE08000' }]);
    });
  });
});
