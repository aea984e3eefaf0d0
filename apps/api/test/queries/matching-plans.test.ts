import { parseCodeText } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/persistence/engine/database.js';
import { makeAccount, newAssignment, newCode } from '../persistence/account.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
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
    });
  },
);
