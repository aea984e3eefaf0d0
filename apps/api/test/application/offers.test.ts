import { parseCodeText, type CodeText } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expirePromoCodes } from '../../src/application/codes/expire-promo-codes.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { judgeOffers } from '../../src/application/codes/offers.js';
import { judgeText } from '../../src/application/codes/text-rules.js';
import { createRestrictedText } from '../../src/application/restricted/create-restricted-text.js';
import type { Facts } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { codeFor, makeReadyCreator, makeWorld, valueOf, type World } from './world.js';

/** One for each that can speak against a text, and what nothing speaks against. */
const TEXTS = {
  ...{ held: 'HELD15', 'held in another case': 'held15', 'held by an ended code': 'OVER15' },
  ...{ restricted: 'WORD15', 'begins with a restricted prefix': 'VIP-15' },
  ...{ 'meets a pattern of the owner': 'mine7', 'meets one of somebody else': 'JO7' },
  ...{ 'would have met one that has ended': 'GONE7', offensive: 'SHIT15', free: 'FREE15' },
} as const;
const FREE = [TEXTS['would have met one that has ended'], TEXTS.free];

describe.each(engines)('a text that is offered, on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let world: World;
    let owner: Awaited<ReturnType<typeof makeReadyCreator>>;
    beforeAll(async () => {
      database = await freshDatabase(engine);
      world = await makeWorld(database, 'CREATOR_ONLY');
      owner = await makeReadyCreator(world, 'Mei Lin');
      const jo = await makeReadyCreator(world, 'Jo Park');
      const { deps, call } = world;
      const issue = async (creatorId: string, text: string, matchType?: 'REGEX') =>
        valueOf(await issuePromoCode(deps, call, { ...codeFor(creatorId, text), matchType }));
      await issue(jo, 'HELD15');
      const ended = [await issue(owner, 'OVER15'), await issue(jo, '(?i)gone[0-9]', 'REGEX')];
      const ids = ended.map(({ promoCodeId }) => promoCodeId);
      valueOf(await expirePromoCodes(deps, call, { target: { ids } }));
      await issue(owner, '(?i)mine[0-9]', 'REGEX');
      await issue(jo, '(?i)jo[0-9]', 'REGEX');
      for (const [kind, text] of [['WORD', 'WORD15'] as const, ['PREFIX', 'VIP'] as const]) {
        valueOf(await createRestrictedText(deps, call, { kind, text }));
      }
      world.clock.at += 1;
    });
    afterAll(() => database.close());

    const codes = Object.values(TEXTS).map((text): CodeText => {
      const read = parseCodeText(text);
      if (!read.ok) throw new Error(`${text} is no code`);
      return read.value;
    });
    const bothOf = async (facts: Facts) => {
      const offers = await judgeOffers(facts, codes);
      const verdicts = await Promise.all(
        codes.map((code) => judgeText(facts, { code, owner: { kind: 'CREATOR', id: owner } })),
      );
      return codes.map(({ text }, index) => {
        const { violations = [], warnings = [] } = verdicts[index] ?? {};
        return {
          text,
          isFree: offers[index]?.isFree,
          isUnopposed: violations.length + warnings.length === 0,
        };
      });
    };

    it('is one that nothing speaks against, whatever that is, also within a transaction', async () => {
      const { unitOfWork } = world.deps;
      const expected = Object.values(TEXTS).map((text) => {
        const isFree = FREE.some((each) => each === text);
        return { text, isFree, isUnopposed: isFree };
      });
      expect(await unitOfWork.read(world.call.accountId, bothOf)).toEqual(expected);
      const inside = await unitOfWork.run(world.call.accountId, async (transaction) => ({
        ok: true,
        value: await bothOf(transaction),
      }));
      expect(valueOf(inside)).toEqual(expected);
    });
  });
});
