import { CODE_FIELDS, ok, TERMS_FIELDS, type PromoCodeId } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePromoCodeDates } from '../../src/application/codes/change-promo-code-dates.js';
import type { CodesOutcome } from '../../src/application/codes/codes-of-target.js';
import { editableNow } from '../../src/application/codes/editable.js';
import { expirePromoCodes } from '../../src/application/codes/expire-promo-codes.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { updateProgram } from '../../src/application/programs/update-program.js';
import { together } from '../../src/application/spine/together.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { codeFor, DAY, makeReadyCreator, makeWorld, told, valueOf, type World } from './world.js';

const MANY = 1_000;
const READS = /^select/i;
const WRITES = /^(insert|update)/i;

describe.each(engines)('several codes at once on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    let serial = 0;
    async function codesOf(world: World, howMany: number, terms: object = {}) {
      const { deps, call } = world;
      const creatorId = await makeReadyCreator(world, `Creator ${String((serial += 1))}`);
      const inputs = Array.from({ length: howMany }, (_, index) => ({
        ...codeFor(creatorId, `S${String(serial)}-${String(index)}`),
        terms: { creditPolicy: 'ALWAYS', timeZone: 'UTC', ...terms },
      }));
      const issued = await deps.unitOfWork.run(call.accountId, async (transaction) =>
        ok(await together(inputs, (input) => issuePromoCode.in(transaction, deps, call, input))),
      );
      const ids = valueOf(issued).map((each) => valueOf(each).promoCodeId);
      return { creatorId, ids };
    }
    const codeIn = ({ deps, call }: World, id: string) =>
      deps.unitOfWork.read(call.accountId, (facts) => facts.promoCode(id));
    const refusals = ({ outcomes }: CodesOutcome) =>
      outcomes.flatMap(({ promoCodeId, errors }) =>
        errors.map(({ code, path }) => [promoCodeId, code, path.join('.')] as const),
      );
    async function counted<Answer>(work: () => Promise<Answer>) {
      const heard: string[] = [];
      const stop = database.onStatement((sql) => heard.push(sql));
      const answer = await work();
      stop();
      const of = (pattern: RegExp) => heard.filter((sql) => pattern.test(sql)).length;
      return { answer, reads: of(READS), writes: of(WRITES) };
    }

    it('a thousand that a filter finds are moved, then expired, by a few statements', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call, clock } = world;
      const { creatorId, ids } = await codesOf(world, MANY);
      const target = { filter: { ownerId: creatorId, expectedCount: MANY } };
      clock.at += DAY;
      const endAt = clock.at + DAY;
      const input = { target, endAt, timeZone: 'UTC' };
      const moved = await counted(() => changePromoCodeDates(deps, call, input));
      expect(refusals(valueOf(moved.answer))).toEqual([]);
      const found = valueOf(moved.answer).outcomes.map(({ promoCodeId }) => promoCodeId);
      expect([...found].sort()).toEqual([...ids].sort());
      const expired = await counted(() => expirePromoCodes(deps, call, { target }));
      expect(valueOf(expired.answer).outcomes).toHaveLength(MANY);
      for (const { reads, writes } of [moved, expired]) {
        expect(reads).toBeLessThanOrEqual(16);
        // In slices of a hundred rows on SQLite.
        expect(writes).toBeLessThanOrEqual(engine.name === 'SQLite' ? 24 : 14);
      }
      expect(await codeIn(world, ids[500] ?? '')).toMatchObject({
        ...{ expiredAt: clock.at, version: 3 },
        assignments: [{ endAt }],
      });
      const [row] = await database.select<{ n: number }>(
        "SELECT COUNT(*) AS n FROM audit_event WHERE action IN ('changePromoCodeDates', 'expirePromoCodes')",
      );
      expect(Number(row?.n)).toBe(2 * MANY);
      const verdicts = await counted(() => editableNow(deps, call, ids.slice(0, 100)));
      expect(
        verdicts.answer.every((each) => each.length === CODE_FIELDS.length + TERMS_FIELDS.length),
      ).toBe(true);
      expect(verdicts.reads).toBeLessThanOrEqual(6);
    });

    it('more than a thousand are refused with their number, and so is another number', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call } = world;
      const { creatorId, ids } = await codesOf(world, MANY + 1);
      const expire = (target: object) => expirePromoCodes(deps, call, { target });
      const tooMany = await expire({ filter: { ownerId: creatorId, expectedCount: MANY + 1 } });
      expect(tooMany).toMatchObject({
        violations: [{ code: 'TOO_MANY', params: { max: MANY, count: MANY + 1 } }],
      });
      expect(told(await expire({ ids }))).toEqual(['TOO_MANY target.ids']);
      const scheduled = { status: ['SCHEDULED'] as const, expectedCount: 2 };
      expect(await expire({ filter: scheduled })).toMatchObject({
        violations: [
          {
            ...{ code: 'COUNT_CHANGED', params: { expected: 2, count: 0 } },
            path: ['target', 'filter', 'expectedCount'],
          },
        ],
      });
      expect(
        valueOf(await expire({ filter: { ...scheduled, expectedCount: 0 } })).outcomes,
      ).toEqual([]);
    });

    it('each is judged by itself: what is refused is left as it is, the rest is done', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call, clock } = world;
      const counting = (await codesOf(world, 2)).ids;
      const scheduled = (await codesOf(world, 2, { startAt: clock.at + DAY })).ids;
      clock.at += 5;
      const [first, second, third, fourth] = [...counting, ...scheduled] as PromoCodeId[];
      valueOf(await expirePromoCodes(deps, call, { target: { ids: [second ?? ''] } }));
      const ids = [third, first, second, fourth].map(String);
      const startAt = clock.at + 2 * DAY;
      const input = { target: { ids }, startAt, timeZone: 'UTC', idempotencyKey: 'dates' };
      const outcome = valueOf(await changePromoCodeDates(deps, call, input));
      expect(outcome.outcomes.map(({ promoCodeId }) => promoCodeId)).toEqual(ids);
      expect(refusals(outcome)).toEqual([
        [first, 'NOT_EDITABLE_NOW', 'startAt'],
        [second, 'NOT_EDITABLE_NOW', 'startAt'],
      ]);
      expect(await codeIn(world, third ?? '')).toMatchObject({
        version: 2,
        assignments: [{ startAt }],
      });
      expect(await codeIn(world, first ?? '')).toMatchObject({ version: 1 });
      const off = { id: world.programs.CREATOR, version: 1, codeTracking: false };
      valueOf(await updateProgram(deps, call, off));
      const earlier = { target: { ids: [third ?? ''] }, startAt: clock.at + DAY, timeZone: 'UTC' };
      expect(refusals(valueOf(await changePromoCodeDates(deps, call, earlier)))).toEqual([
        [third, 'CODE_TRACKING_OFF', 'startAt'],
      ]);
      // The answer of before, for the same call.
      expect(valueOf(await changePromoCodeDates(deps, call, input))).toEqual(outcome);
    });

    it('a call that changed nothing is not remembered, and one unknown code refuses all', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call, clock } = world;
      const { ids } = await codesOf(world, 1, {
        startAt: clock.at + DAY,
        endAt: clock.at + 2 * DAY,
      });
      const [id = ''] = ids;
      const input = {
        target: { ids: [id] },
        clearEnd: true,
        timeZone: 'UTC',
        idempotencyKey: 'key',
      };
      const off = { id: world.programs.CREATOR, version: 1, codeTracking: false };
      valueOf(await updateProgram(deps, call, off));
      expect(refusals(valueOf(await changePromoCodeDates(deps, call, input)))).toEqual([
        [id, 'CODE_TRACKING_OFF', 'clearEnd'],
      ]);
      valueOf(await updateProgram(deps, call, { ...off, version: 2, codeTracking: true }));
      expect(refusals(valueOf(await changePromoCodeDates(deps, call, input)))).toEqual([]);
      const unknown = { target: { ids: [id, 'pc_AZoAAAAAcAAAgAAAAAAAAA'] } };
      expect(told(await expirePromoCodes(deps, call, unknown))).toEqual(['NOT_FOUND target.ids.1']);
      expect(await codeIn(world, id)).toMatchObject({ expiredAt: null, version: 2 });
    });

    it('says which codes a call changed, and a repeated call says what the first did', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call, clock } = world;
      const { ids } = await codesOf(world, 3);
      const changed = ({ outcomes }: CodesOutcome) => outcomes.map(({ isChanged }) => isChanged);
      const dates = { target: { ids }, endAt: clock.at + DAY, timeZone: 'UTC' };
      expect(changed(valueOf(await changePromoCodeDates(deps, call, dates)))).toEqual([
        ...[true, true, true],
      ]);
      expect(changed(valueOf(await changePromoCodeDates(deps, call, dates)))).toEqual([
        ...[false, false, false],
      ]);
      valueOf(await expirePromoCodes(deps, call, { target: { ids: [ids[1] ?? ''] } }));
      const expiry = { target: { ids }, idempotencyKey: 'some before' };
      const once = valueOf(await expirePromoCodes(deps, call, expiry));
      expect(changed(once)).toEqual([true, false, true]);
      expect(valueOf(await expirePromoCodes(deps, call, expiry))).toEqual(once);
      const later = valueOf(await changePromoCodeDates(deps, call, dates));
      expect(refusals(later)).toHaveLength(3);
      expect(changed(later)).toEqual([false, false, false]);
    });

    it.each([
      ['no date', {}, ['REQUIRED endAt']],
      ['an end and none', { endAt: 5, clearEnd: true }, ['INVALID_VALUE clearEnd']],
      ['a start after the end', { startAt: 5, endAt: 5 }, ['START_NOT_BEFORE_END endAt']],
      ['a zone that is none', { endAt: 5, timeZone: 'Mars' }, ['UNKNOWN_TIME_ZONE timeZone']],
      ['no code', { endAt: 5, target: { ids: [] } }, ['REQUIRED target.ids']],
    ])('dates are refused as a whole: %s', async (_, changes, expected) => {
      const { deps, call } = await makeWorld(database, 'CREATOR_ONLY');
      const input = { target: { ids: ['pc_x'] }, timeZone: 'UTC', ...changes };
      expect(told(await changePromoCodeDates(deps, call, input))).toEqual(expected);
    });

    it('what an earlier version remembered of an expiry is answered without a claim', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call } = world;
      const { ids } = await codesOf(world, 1);
      const input = { target: { ids }, idempotencyKey: 'older' };
      valueOf(await expirePromoCodes(deps, call, input));
      const older = JSON.stringify({ promoCodeIds: ids });
      await database.transaction((session) =>
        session.execute("UPDATE idempotency SET outcome = ? WHERE idempotency_key LIKE '%older'", [
          older,
        ]),
      );
      expect(valueOf(await expirePromoCodes(deps, call, input))).toEqual({
        outcomes: [{ promoCodeId: ids[0], errors: [], warnings: [], isChanged: false }],
      });
    });
  });
});
