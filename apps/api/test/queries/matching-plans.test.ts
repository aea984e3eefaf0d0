import { parseCodeText } from '@creator-codes/domain';
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/application/ports/actor.js';
import { matchPromoCode } from '../../src/application/codes/match-promo-code.js';
import { makeToken } from '../../src/auth/tokens.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { makeAccount, newAssignment, newCode, NOW } from '../persistence/account.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { bytesOfOwnId, uuidIds } from '../../src/persistence/tables/ids.js';
import { planOf } from './explain.js';

const TEXT = 'ORDER15';

describe.each(engines)(
  'which code an order carries is found by the index of texts on $name',
  (engine) => {
    describe.skipIf(!engine.isHere)('', () => {
      let database: Database;
      beforeAll(async () => {
        database = await freshDatabase(engine);
      });
      afterAll(() => database.close());

      it('and by nothing else', async () => {
        const { id: accountId, unitOfWork, northtrail, performance } = await makeAccount(database);
        const code = newCode(TEXT, northtrail, [newAssignment(performance)]);
        await unitOfWork.run(accountId, async (transaction) => {
          await transaction.insertPromoCode(code, 'Dana');
          return { ok: true, value: null };
        });
        const statements: string[] = [];
        const stop = database.onStatement((sql) => statements.push(sql));
        const text = parseCodeText(TEXT);
        const found = await unitOfWork.read(accountId, async (facts) =>
          text.ok ? facts.codesFitting(text.value) : [],
        );
        stop();
        expect(found).toEqual([code.id]);
        const [sql = '', ...more] = statements.filter((each) => each.includes('promo_code'));
        expect(more).toEqual([]);
        const params = [bytesOfOwnId(accountId), `E:${TEXT}`];
        expect(await planOf(database, { text: sql, params })).toMatchObject([
          { index: 'promo_code_text', readsAll: false, isIndexOnly: true },
        ]);
      });

      it('nor does any part of the answer read all codes of the account', async () => {
        const { id: accountId, unitOfWork } = await makeAccount(database, 'Other');
        const deps = {
          ...{ unitOfWork, ids: uuidIds, makeToken, random: randomInt },
          clock: { now: () => NOW },
        };
        const call: Call = {
          actor: { kind: 'JOB', id: null, name: 'Test', address: null },
          ...{ accountId, capacity: 'MANAGER', ownerId: null, requestId: 'test' },
        };
        const statements = new Set<string>();
        const stop = database.onStatement((sql) => statements.add(sql));
        await matchPromoCode(deps, call, { text: TEXT });
        stop();
        const texts = [...statements].filter((each) => each.includes('code_key'));
        expect(texts.length).toBeGreaterThan(2);
        for (const sql of texts) {
          const count = sql.split('?').length - 1;
          const params = Array.from({ length: count }, () => bytesOfOwnId(accountId));
          const plans = await planOf(database, { text: sql, params });
          const codes = plans.filter(({ table }) => /^[tw]$/.test(table));
          expect(codes.map(({ index }) => index)).toEqual(codes.map(() => 'promo_code_text'));
        }
      });
    });
  },
);
