import { ok, type Assignment, type PromoCode } from '@creator-codes/domain';
import { done, happenings, lives } from '@creator-codes/domain/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyTaken } from '../../src/application/ports/unit-of-work.js';
import { together } from '../../src/application/spine/together.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { issue, newAssignment, newCode, NOW, ownerOf, type TestAccount } from './account.js';
import { engines } from './engines.js';
import { accountAtWork } from './work.js';

const CODES = 120;
const MANY = 1_000;

const byId = (a: Assignment, b: Assignment) => (a.id < b.id ? -1 : 1);
const sorted = (code: PromoCode | null) =>
  code === null
    ? null
    : {
        ...code,
        assignments: [...code.assignments].sort(byId),
        earlierAssignments: [...code.earlierAssignments].sort(byId),
      };

/** A code that has lived, as one of Mei's. */
function ofMei(account: TestAccount, code: PromoCode, number: number): PromoCode {
  const text = `Life-${String(number)}`;
  const place = (each: Assignment): Assignment => ({
    ...each,
    id: uuidIds.next('Assignment'),
    programId: (each.programKind === 'CREATOR' ? account.creators : account.performance).id,
    mediaSourceId: each.programKind === 'CREATOR' ? null : account.meiSource.id,
  });
  return {
    ...code,
    ...{ id: uuidIds.next('PromoCode'), text, normalForm: text.toUpperCase() },
    owner: ownerOf(account.mei),
    assignments: code.assignments.map(place),
    earlierAssignments: code.earlierAssignments.map(place),
  };
}

describe.each(engines)('saving codes on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('writes every difference of many lives at once, and reads it back', async () => {
    const { account, run, read } = await accountAtWork(engine);
    const cases = fc.sample(fc.tuple(lives, happenings), { numRuns: CODES, seed: 14 });
    const pairs = cases.map(([{ code, now }, deed], number) => {
      const before = ofMei(account, code, number);
      const lived = done(before, deed, Math.max(now, deed.at));
      const fresh = new Set(
        [...before.assignments, ...before.earlierAssignments].map(({ id }) => id),
      );
      const named = (each: Assignment) =>
        fresh.has(each.id) ? each : { ...each, id: uuidIds.next('Assignment') };
      const text = number % 3 === 0 ? `Other-${String(number)}` : before.text;
      const after: PromoCode = {
        ...lived,
        ...{ text, normalForm: text.toUpperCase() },
        internalNote: number % 2 === 0 ? `Note ${String(number)}` : null,
        assignments: lived.assignments.map(named),
        version: 2,
      };
      return { before, after };
    });
    await run(async (transaction) =>
      ok(await together(pairs, ({ before }) => transaction.insertPromoCode(before, 'Test'))),
    );
    const saved = await run(async (transaction) =>
      ok(await together(pairs, ({ before, after }) => transaction.savePromoCode(before, after))),
    );
    expect(saved).toEqual(ok(pairs.map(() => true)));
    const found = await read((facts) => together(pairs, ({ after }) => facts.promoCode(after.id)));
    expect(found.map(sorted)).toEqual(pairs.map(({ after }) => sorted(after)));
    expect(pairs.filter(({ after }) => after.earlierAssignments.length > 0).length).toBeGreaterThan(
      20,
    );
    const texts = ['OTHER-0', 'LIFE-0', 'LIFE-1'];
    const holders = await read((facts) => together(texts, (text) => facts.textHolder(text)));
    expect(holders.map((holder) => holder?.text ?? null)).toEqual(['Other-0', null, 'Life-1']);
  });

  test('of a thousand codes is a few statements, and of one that has changed none', async () => {
    const { database, account, run, read } = await accountAtWork(engine);
    const codes = Array.from({ length: MANY }, (_, number) => {
      const place = newAssignment(account.creators, null, { startAt: NOW - 1 - number });
      return newCode(`MANY${String(number)}`, account.mei, [place]);
    });
    await run(async (transaction) =>
      ok(await together(codes, (code) => transaction.insertPromoCode(code, 'Test'))),
    );
    const heard: string[] = [];
    const stop = database.onStatement((sql) => heard.push(sql));
    const ended = (code: PromoCode, number: number): PromoCode => ({
      ...code,
      assignments: code.assignments.map((each) => ({
        ...each,
        ...{ id: uuidIds.next('Assignment'), startAt: NOW, endAt: NOW + 1 + number },
      })),
      earlierAssignments: code.assignments.map((each) => ({ ...each, endAt: NOW })),
    });
    const saved = await run(async (transaction) =>
      ok(
        await together(codes, (code) =>
          transaction.savePromoCode(code, ended(code, codes.indexOf(code))),
        ),
      ),
    );
    stop();
    expect(saved).toEqual(ok(codes.map(() => true)));
    expect(heard.filter((sql) => /^update/i.test(sql)).length).toBeLessThanOrEqual(9);
    expect(heard.filter((sql) => /^insert/i.test(sql)).length).toBeLessThanOrEqual(12);

    const [first, second] = codes as [PromoCode, PromoCode];
    const stale = { before: first, after: { ...first, comments: 'x' } };
    const fine = { before: { ...second, version: 2 }, after: { ...second, comments: 'x' } };
    await expect(
      run(async (t) =>
        ok(await together([stale, fine], ({ before, after }) => t.savePromoCode(before, after))),
      ),
    ).rejects.toThrow();
    for (const { id } of [first, second]) {
      const found = await read((facts) => facts.promoCode(id));
      expect(found).toMatchObject({ comments: null, version: 2 });
    }
  });

  test('takes a text that is free, and is refused by the key of one that is not', async () => {
    const { account, run, read } = await accountAtWork(engine);
    const { mei, luca, creators } = account;
    const code = await issue(account, newCode('MEI15', mei, [newAssignment(creators)]));
    await issue(account, newCode('LUCA20', luca, [newAssignment(creators)]));
    const renamed = (text: string) => ({ ...code, text, normalForm: text.toUpperCase() });
    await expect(
      run(async (transaction) => ok(await transaction.savePromoCode(code, renamed('luca20')))),
    ).rejects.toEqual(new KeyTaken('PROMO_CODE_TEXT'));
    await run(async (transaction) => ok(await transaction.savePromoCode(code, renamed('Mei16'))));
    expect(await read((facts) => facts.textHolder('MEI15'))).toBeNull();
    expect(await read((facts) => facts.textHolder('MEI16'))).toMatchObject({ text: 'Mei16' });
  });
});
