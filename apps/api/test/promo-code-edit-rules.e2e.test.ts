import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { describeOnEngines } from './support/engines.js';
import { at, lifeIn, termsOf, told, YEAR } from './support/life.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, TERMS, type World } from './support/world.js';

describeOnEngines('the rules on an edit of a code', (engine) => {
  let server: TestServer;
  let world: World;
  let life: ReturnType<typeof lifeIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    life = lifeIn(server, world);
  });
  afterAll(() => server.stop());

  it('a text that somebody holds is refused, with others that are free', async () => {
    const taken = await life.issued();
    const code = await life.issued({ startAt: at(YEAR) });
    const answer = await life.edit({
      promoCodeId: code.id,
      version: 1,
      text: taken.text.toLowerCase(),
    });
    expect(told(answer)).toEqual(['text CODE_HELD_BY_SAME_OWNER']);
    expect(answer.errors[0]?.suggestions?.length).toBeGreaterThan(0);
  });

  it('one text is taken once by two who edit at the same moment', async () => {
    const codes = [
      await life.issued({ startAt: at(YEAR) }),
      await life.issued({ startAt: at(YEAR) }),
    ];
    const answers = await allReadFirst(
      server,
      ['promo_code'],
      codes.map(
        ({ id }) =>
          () =>
            life.edit({ promoCodeId: id, version: 1, text: 'BOTH15' }),
      ),
    );
    expect(answers.map(told).sort()).toEqual([[], ['text CODE_HELD_BY_SAME_OWNER']]);
  });

  describe('the rules on a code that counts more', () => {
    it('are asked where it does, and not where it ends earlier', async () => {
      const other = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Rules');
      const { account, creatorProgram } = other;
      const window = { startAt: at(-YEAR), endAt: at(YEAR) };
      const input = codeFor(other, 'RULES', { terms: { ...TERMS, ...window } });
      const code = await life.read(
        await make(server.client, 'issuePromoCode', input, account),
        account,
      );
      const off = { id: creatorProgram, version: 1, codeTracking: false };
      await make(server.client, 'updateProgram', off, account);
      const change = (endAt: string | null) => ({
        ...{ promoCodeId: code.id, version: code.version },
        assignments: termsOf(code, { endAt }).slice(0, 1),
      });
      const later = await life.call('updatePromoCode', change(null), account);
      expect(told(later)).toEqual(['assignments.0.terms.endAt CODE_TRACKING_OFF']);
      const earlier = await life.call('updatePromoCode', change(at(YEAR / 2)), account);
      expect(told(earlier)).toEqual([]);
      await make(server.client, 'expirePromoCodes', { target: { ids: [code.id] } }, account);
      const ended = await life.read(code.id, account);
      const verdict = ended.editable.find(({ field }) => field === 'REACTIVATE');
      expect(verdict).toMatchObject({ may: false, reason: 'CODE_TRACKING_OFF' });
      expect(verdict?.objection?.message).toContain('Code tracking is off');
      const again = await life.call(
        'reactivatePromoCode',
        { promoCodeId: code.id, version: ended.version },
        account,
      );
      expect(told(again)).toEqual(['promoCodeId CODE_TRACKING_OFF']);
    });

    it('what a change of mode no longer asks for ends, and is not extended', async () => {
      const other = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Mode');
      const { account } = other;
      const input = codeFor(other, 'MODE', { terms: { ...TERMS, endAt: at(YEAR) } });
      const code = await life.read(
        await make(server.client, 'issuePromoCode', input, account),
        account,
      );
      await make(server.client, 'updateAccount', { version: 2, mode: 'CREATOR_ONLY' }, account);
      const [, change] = termsOf(code, { endAt: null });
      const longer = { promoCodeId: code.id, version: 1, assignments: [change] };
      expect(told(await life.call('updatePromoCode', longer, account))).toEqual([
        'assignments.0.terms.endAt NOT_IN_THIS_MODE',
      ]);
      await make(server.client, 'expirePromoCodes', { target: { ids: [code.id] } }, account);
      const { node } = await life.call(
        'reactivatePromoCode',
        { promoCodeId: code.id, version: 2 },
        account,
      );
      expect(node?.assignments.map(({ endAt }) => endAt === code.endAt)).toEqual([true, false]);
      expect(node?.earlierAssignments).toHaveLength(1);
    });
  });

  it('a deal whose codes follow its dates decides about them', async () => {
    const deal = (name: string, endAt: string) =>
      make(
        server.client,
        'createDeal',
        { programId: world.creatorProgram, name, type: 'BOGO', endAt, syncDates: true },
        world.account,
      );
    const endAt = at(YEAR);
    const [summer, over] = [await deal('Summer', endAt), await deal('Over', at(-YEAR))];
    const code = await life.issued();
    const ended = await life.edit({ promoCodeId: code.id, version: 1, dealId: over });
    expect(told(ended)).toEqual(['dealId DEAL_ENDED']);
    const { node } = await life.edit({ promoCodeId: code.id, version: 1, dealId: summer });
    expect(node).toMatchObject({ endAt, version: 2, deal: { name: 'Summer' } });
    const dates = node?.editable.filter(({ reason }) => reason === 'FOLLOWS_DEAL');
    expect(dates?.map(({ field }) => field)).toEqual(['START_AT', 'END_AT', 'START_AT', 'END_AT']);
    const moved = { promoCodeId: code.id, version: 2, assignments: termsOf(code, { endAt: null }) };
    expect(told(await life.edit(moved))).toEqual([
      'assignments.0.terms.endAt NOT_EDITABLE_NOW',
      'assignments.1.terms.endAt NOT_EDITABLE_NOW',
    ]);
    const out = await life.edit({ ...moved, dealId: null });
    expect(out.node).toMatchObject({ endAt: null, deal: null, version: 3 });
    await life.edit({ promoCodeId: code.id, version: 3, dealId: summer });
    await life.expire(code.id);
    const terms = { ...TERMS, endAt: at(2 * YEAR) };
    const again = await life.call('reactivatePromoCode', {
      promoCodeId: code.id,
      version: 5,
      terms,
    });
    expect(again.node).toMatchObject({ status: 'ACTIVE', endAt, version: 6 });
  });

  it('answers again as it did under the same key, and tells null from what is left out', async () => {
    const code = await life.issued({}, { dealId: world.deal });
    const input = {
      promoCodeId: code.id,
      version: 1,
      comments: 'Once',
      idempotencyKey: `life ${code.id}`,
    };
    const once = await life.edit(input);
    expect(await life.edit(input)).toEqual(once);
    expect(told(await life.edit({ ...input, dealId: null }))).toEqual([
      'idempotencyKey IDEMPOTENCY_KEY_REUSED',
    ]);
  });
});
