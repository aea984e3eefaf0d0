import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { at, lifeIn, termsOf, told, YEAR } from './support/life.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, TERMS, type World } from './support/world.js';

describeOnEngines('editing a code', (engine) => {
  let server: TestServer;
  let world: World;
  let life: ReturnType<typeof lifeIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    life = lifeIn(server, world);
  });
  afterAll(() => server.stop());

  describe('before its start', () => {
    it('everything is edited in place, told, and no assignment begins beside', async () => {
      const code = await life.issued({ startAt: at(YEAR) }, { dealId: world.deal });
      expect(code.editable.filter(({ may }) => !may).map(({ field }) => field)).toEqual([
        'OWNER',
        'REACTIVATE',
        'ROTATE',
        'RELEASE',
      ]);
      const [startAt, endAt] = [at(2 * YEAR), at(3 * YEAR)];
      const { node, errors } = await life.edit({
        ...{ promoCodeId: code.id, version: 1, text: `OTHER${code.text}`, dealId: null },
        assignments: termsOf(code, { creditPolicy: 'IF_WINNER', startAt, endAt, timeZone: 'UTC' }),
      });
      expect(errors).toEqual([]);
      expect(node).toMatchObject({
        ...{ text: `OTHER${code.text}`, version: 2, startAt, endAt, deal: null },
        earlierAssignments: [],
        assignments: code.assignments.map(({ id }) => ({ id, creditPolicy: 'IF_WINNER' })),
      });
      expect(node?.auditEvents.nodes[0]?.changes).toEqual(
        expect.arrayContaining([
          { field: 'text', before: code.text, after: `OTHER${code.text}` },
          { field: 'deal', before: 'Spring sale', after: null },
          { field: 'creatorProgram.creditPolicy', before: 'ALWAYS', after: 'IF_WINNER' },
          { field: 'performanceProgram.timeZone', before: 'Europe/Berlin', after: 'UTC' },
        ]),
      );
    });

    it('a start in the past is refused, none is now', async () => {
      const code = await life.issued({ startAt: at(YEAR) });
      const past = {
        promoCodeId: code.id,
        version: 1,
        assignments: termsOf(code, { startAt: at(-YEAR) }),
      };
      expect(told(await life.edit(past))).toEqual([
        'assignments.0.terms.startAt STARTS_IN_PAST',
        'assignments.1.terms.startAt STARTS_IN_PAST',
      ]);
      const now = {
        promoCodeId: code.id,
        version: 1,
        assignments: termsOf(code, { startAt: null }),
      };
      const { node } = await life.edit(now);
      expect(node).toMatchObject({ status: 'ACTIVE', version: 2 });
      expect(node?.startAt).not.toBeNull();
    });
  });

  describe('while it counts', () => {
    it('another policy ends the assignment and begins a successor, which alone is current', async () => {
      const code = await life.issued({ startAt: at(-YEAR) });
      const [change] = termsOf(code, { creditPolicy: 'IF_WINNER' });
      const { node, errors } = await life.edit({
        promoCodeId: code.id,
        version: 1,
        assignments: [change],
      });
      expect(errors).toEqual([]);
      expect(node).toMatchObject({
        status: 'ACTIVE',
        version: 2,
        startAt: code.startAt,
        endAt: null,
      });
      const [earlier] = node?.earlierAssignments ?? [];
      const [successor, other] = node?.assignments ?? [];
      expect(earlier).toEqual({
        ...code.assignments[0],
        endAt: successor?.startAt,
        status: 'EXPIRED',
      });
      expect(successor).toMatchObject({ creditPolicy: 'IF_WINNER', endAt: null });
      expect(successor?.id).not.toBe(earlier?.id);
      expect(other).toEqual(code.assignments[1]);
      expect(node?.auditEvents.nodes[0]?.action).toBe('updatePromoCode');
    });

    it.each([
      ['text', { text: 'NEVER' }, ['text NOT_EDITABLE_NOW']],
      ['text in other capitals', { text: 'lower' }, []],
    ])('%s', async (_, change, expected) => {
      const code = await life.issued();
      const text = change.text === 'lower' ? code.text.toLowerCase() : change.text;
      const answer = await life.edit({ promoCodeId: code.id, version: 1, text });
      expect(told(answer)).toEqual(expected);
      if (expected.length === 0) expect(answer.node).toMatchObject({ text, version: 2 });
      else expect((await life.read(code.id)).version).toBe(1);
    });

    it('its end moves, its start does not, and the same start is no change', async () => {
      const made = Date.now();
      const code = await life.issued({ startAt: '2026-01-01T00:00:00.000Z' });
      const endAt = at(YEAR);
      const moved = await life.edit({
        promoCodeId: code.id,
        version: 1,
        assignments: termsOf(code, { endAt }),
      });
      expect(moved.node).toMatchObject({ endAt, version: 2, earlierAssignments: [] });
      const again = { promoCodeId: code.id, version: 2, assignments: termsOf(code, { endAt }) };
      expect((await life.edit(again)).node).toMatchObject({ version: 2 });
      const started = await life.edit({
        ...again,
        assignments: termsOf(code, { startAt: at(YEAR) }),
      });
      expect(told(started)).toEqual([
        'assignments.0.terms.startAt NOT_EDITABLE_NOW',
        'assignments.1.terms.startAt NOT_EDITABLE_NOW',
      ]);
      const [reason, since] = started.errors[0]?.params ?? [];
      expect([reason?.value, since?.name]).toEqual(['STARTED', 'at']);
      // From its making on, whatever start was typed.
      expect(Number(since?.value)).toBeGreaterThanOrEqual(made);
      expect(Number(since?.value)).toBeLessThanOrEqual(Date.now());
      expect(started.errors[0]?.message).toMatch(
        /^It has counted since \d{4}-\d\d-\d\d, and that stays as it was\.$/,
      );
    });

    it('a deal is chosen and cleared, of its own program only', async () => {
      const code = await life.issued();
      const deal = { programId: world.performanceProgram, name: 'Elsewhere', type: 'BOGO' };
      const elsewhere = await make(server.client, 'createDeal', deal, world.account);
      const wrong = await life.edit({ promoCodeId: code.id, version: 1, dealId: elsewhere });
      expect(told(wrong)).toEqual(['dealId DEAL_OF_ANOTHER_PROGRAM']);
      const right = await life.edit({ promoCodeId: code.id, version: 1, dealId: world.deal });
      expect(right.node).toMatchObject({ deal: { name: 'Spring sale' }, version: 2 });
      const kept = await life.edit({ promoCodeId: code.id, version: 2 });
      expect(kept.node).toMatchObject({ deal: { name: 'Spring sale' }, version: 2 });
      const none = await life.edit({ promoCodeId: code.id, version: 2, dealId: null });
      expect(none.node).toMatchObject({ deal: null, version: 3 });
    });

    it('all that is wrong is told at once, and nothing is written', async () => {
      const code = await life.issued();
      const before = await server.rowCounts();
      const wrong = await life.edit({
        ...{ promoCodeId: code.id, version: 1, text: 'GONE', dealId: 'dl_none', comments: 'x' },
        assignments: [
          ...termsOf(code, { endAt: at(-YEAR) }),
          { assignmentId: 'as_none', terms: TERMS },
        ],
      });
      expect(told(wrong)).toEqual([
        'assignments.0.terms.endAt ENDS_IN_PAST',
        'assignments.1.terms.endAt ENDS_IN_PAST',
        'assignments.2.assignmentId NOT_FOUND',
        'dealId NOT_FOUND',
        'text NOT_EDITABLE_NOW',
      ]);
      expect(await server.rowCounts()).toEqual(before);
      expect(await life.read(code.id)).toEqual(code);
    });
  });
});
