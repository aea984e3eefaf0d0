import { ok } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { bytesOfOwnId, uuidIds } from '../../src/persistence/tables/ids.js';
import {
  DAY,
  issue,
  makeAccount,
  newAssignment,
  newCode,
  newCreator,
  newProgram,
  NOW,
  ownerOf,
} from './account.js';
import { engines } from './engines.js';
import { accountAtWork } from './work.js';

describe.each(engines)('repositories on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('bring a code back as it was written', async () => {
    const { account, read } = await accountAtWork(engine);
    const { mei, creators, performance, meiSource } = account;
    const code = newCode('Mei-15', mei, [
      newAssignment(creators, null, { startAt: NOW, endAt: NOW + DAY }),
      newAssignment(performance, meiSource, { startAt: NOW + DAY }),
    ]);
    await issue(account, code);
    expect(await read((facts) => facts.promoCode(code.id))).toEqual(code);
    expect(await read((facts) => facts.textHolder('MEI-15'))).toEqual({
      promoCodeId: code.id,
      text: 'Mei-15',
      owner: ownerOf(mei),
      ownerName: 'Mei Tanaka',
    });
    expect(await read((facts) => facts.textHolder('MEI15'))).toBeNull();
  });

  test('bring a creator back as it was written', async () => {
    const { run, read } = await accountAtWork(engine);
    const creator = {
      ...newCreator('王晓彤'),
      ...{ legalName: 'Wang', email: 'w@x.example', country: 'CN', timeZone: 'Asia/Shanghai' },
      notes: 'Prefers 小红书',
      socialProfiles: (['X', 'YOUTUBE'] as const).map((platform, index) => ({
        ...{ id: uuidIds.next('SocialProfile'), platform, handle: 'xiaotong', url: null },
        followers: 100 - index,
      })),
    };
    await run(async (transaction) => ok(await transaction.insertCreator(creator)));
    expect(await read((facts) => facts.creator(creator.id))).toEqual(creator);
  });

  test('find nothing of another account, and nothing by an id that is none', async () => {
    const { database, account, read } = await accountAtWork(engine);
    const other = await makeAccount(database, 'Other');
    const code = await issue(other, newCode('OTHER1', other.mei, []));
    for (const id of [
      code.id,
      other.mei.id,
      'pc_',
      'pc_AAAAAAAAAAAAAAAAAAAAAA',
      '',
      account.mei.id,
    ]) {
      expect(await read((facts) => facts.promoCode(id))).toBeNull();
    }
    for (const id of [other.mei.id, account.northtrail.id, "' OR 1=1 --"]) {
      expect(await read((facts) => facts.creator(id))).toBeNull();
      expect(await read((facts) => facts.mediaSource(id))).toBeNull();
      expect(await read((facts) => facts.performancePartner(other.northtrail.id))).toBeNull();
    }
    expect(await read((facts) => facts.textHolder('OTHER1'))).toBeNull();
    expect(
      await read((facts) => facts.mediaSourceOf(other.mei.id, other.performance.id)),
    ).toBeNull();
  });

  test('move the window and the version of a code with its assignments', async () => {
    const { database, account, run, read } = await accountAtWork(engine);
    const { mei, creators, performance, meiSource } = account;
    const code = await issue(
      account,
      newCode('MEI15', mei, [newAssignment(creators, null, { startAt: NOW, endAt: NOW + DAY })]),
    );
    const added = newAssignment(performance, meiSource, { startAt: NOW + 2 * DAY });
    const complete = { ...code, assignments: [...code.assignments, added] };
    const results = [
      await run(async (t) => ok(await t.savePromoCode({ ...code, version: 7 }, complete))),
      await run(async (t) => ok(await t.savePromoCode(code, complete))),
    ];
    expect(results).toEqual([ok(false), ok(true)]);
    const [row] = await database.select(
      'SELECT starts_at, ends_at, gap_from, gap_until, lives_from, lives_until, phase, due_at, assigned_kinds, version FROM promo_code WHERE id = ?',
      [bytesOfOwnId(code.id)],
    );
    expect(row).toEqual({
      ...{ starts_at: NOW, ends_at: 253_402_300_799_999 },
      ...{ gap_from: NOW + DAY, gap_until: NOW + 2 * DAY },
      ...{ lives_from: NOW, lives_until: 253_402_300_799_999 },
      ...{ phase: 1, due_at: NOW + DAY, assigned_kinds: 3, version: 2 },
    });
    const expired = { ...complete, expiredAt: NOW + 5, expiredBy: 'Dana', expiredReason: 'Leaked' };
    await run(async (t) => ok(await t.savePromoCode({ ...complete, version: 2 }, expired)));
    expect(await read((facts) => facts.promoCode(code.id))).toMatchObject({
      ...{ expiredAt: NOW + 5, expiredBy: 'Dana', expiredReason: 'Leaked' },
      version: 3,
      assignments: complete.assignments,
    });
  });

  test('are not seen by readers before they are done', async () => {
    const { run, programNames } = await accountAtWork(engine);
    const before = await programNames();
    await run(async (transaction) => {
      await transaction.insertProgram(newProgram('Later', 'CREATOR'));
      expect(await programNames()).toEqual(before);
      return ok(null);
    });
    expect(await programNames()).toEqual([...before, 'Later']);
  });
});
