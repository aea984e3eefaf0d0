import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { issuePromoCodeToPartner } from '../../src/application/codes/issue-promo-code-to-partner.js';
import type { Dependencies, Transaction } from '../../src/application/ports/unit-of-work.js';
import { suggestPromoCodes } from '../../src/application/codes/suggest-promo-codes.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import {
  codeFor,
  makePartner,
  makeReadyCreator,
  makeWorld,
  terms,
  told,
  valueOf,
  violationsOf,
} from './world.js';

/** The early check of R5 switched off: what is left is the key. */
function withoutEarlyCheck(deps: Dependencies): Dependencies {
  const blind = (transaction: Transaction): Transaction =>
    new Proxy(transaction, {
      get: (target, name) => {
        if (name === 'textHolder') return () => Promise.resolve(null);
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      },
    });
  const { unitOfWork } = deps;
  return {
    ...deps,
    unitOfWork: {
      run: (accountId, work) =>
        unitOfWork.run(accountId, (transaction) => work(blind(transaction))),
      read: (accountId, work) => unitOfWork.read(accountId, work),
    },
  };
}

describe.each(engines)('one owner per code on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    async function contested() {
      const world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      const mei = await makeReadyCreator(world, 'Mei Tanaka');
      const luca = await makeReadyCreator(world, 'Luca Moreau');
      const partner = await makePartner(world, 'Northtrail Media');
      return { world, mei, luca, partner };
    }

    it.each(['with', 'without'])('names the holder, %s the early check', async (early) => {
      const { world, mei, luca, partner } = await contested();
      const deps = early === 'with' ? world.deps : withoutEarlyCheck(world.deps);
      const toPartner = (text: string) =>
        issuePromoCodeToPartner(deps, world.call, { performancePartnerId: partner, text, terms });
      const toCreator = (id: string, text: string) =>
        issuePromoCode(deps, world.call, codeFor(id, text));

      valueOf(await toPartner('NORTH10'));
      valueOf(await toCreator(mei, 'MEI15'));
      const byPartner = await toCreator(mei, 'north10');
      expect(violationsOf(byPartner)).toMatchObject([
        {
          code: 'CODE_HELD_BY_PARTNER',
          path: ['text'],
          params: { owner: 'Northtrail Media', ownerId: partner },
          suggestions: ['NORTH10X', 'NORTH10Y', 'NORTH10Z'],
        },
      ]);
      expect(violationsOf(await toCreator(luca, 'mei15'))).toMatchObject([
        { code: 'CODE_HELD_BY_CREATOR', params: { owner: 'Mei Tanaka', ownerId: mei } },
      ]);
      expect(told(await toCreator(mei, 'MEI15'))).toEqual(['CODE_HELD_BY_SAME_OWNER text']);
      expect(violationsOf(await toPartner('Mei15'))).toMatchObject([
        { code: 'CODE_HELD_BY_CREATOR', params: { owner: 'Mei Tanaka' } },
      ]);
    });

    it('lets one of many callers at the same moment win and tells the others who', async () => {
      const { world, mei, luca, partner } = await contested();
      const text = 'RACE10';
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () =>
          issuePromoCode(world.deps, world.call, codeFor(mei, text)),
        ),
        ...Array.from({ length: 4 }, () =>
          issuePromoCode(world.deps, world.call, codeFor(luca, text)),
        ),
        ...Array.from({ length: 4 }, () =>
          issuePromoCodeToPartner(world.deps, world.call, {
            performancePartnerId: partner,
            text,
            terms,
          }),
        ),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const owners = new Set(
        answers
          .flatMap(violationsOf)
          .map(({ params }) => ('ownerId' in params ? params.ownerId : undefined)),
      );
      expect(owners.size).toBe(1);
    });

    it('keeps a text apart in each account', async () => {
      const one = await contested();
      const two = await contested();
      valueOf(await issuePromoCode(one.world.deps, one.world.call, codeFor(one.mei, 'SAME10')));
      valueOf(await issuePromoCode(two.world.deps, two.world.call, codeFor(two.mei, 'SAME10')));
    });

    it('suggests texts that are free', async () => {
      const { world, mei, luca } = await contested();
      const suggest = async () =>
        valueOf(await suggestPromoCodes(world.deps, world.call, { creatorId: mei, count: 2 }))
          .suggestions;
      expect(await suggest()).toEqual(['MEI10', 'MEI15']);
      valueOf(await issuePromoCode(world.deps, world.call, codeFor(luca, 'mei10')));
      expect(await suggest()).toEqual(['MEI15', 'MEI20']);
    });
  });
});
