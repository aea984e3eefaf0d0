import { ok, refused, violation, type Result } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { Conflict, KeyTaken, type Facts, type Transaction } from '../../src/application/ports.js';
import { bytesOfOwnId, uuidIds } from '../../src/persistence/ids.js';
import {
  DAY,
  issue,
  makeAccount,
  newAssignment,
  newCode,
  newCreator,
  newProgram,
  newSource,
  NOW,
  ownerOf,
} from './account.js';
import { databaseForTest } from './database-for-test.js';
import { engines } from './engines.js';

describe.each(engines)('units of work on $name', (engine) => {
  const test = it.skipIf(engine.isMissing);

  async function setUp() {
    const database = await databaseForTest(engine);
    const account = await makeAccount(database);
    const { id, unitOfWork } = account;
    const run = <T>(work: (transaction: Transaction) => Promise<Result<T>>) =>
      unitOfWork.run(id, work);
    const read = <T>(work: (facts: Facts) => Promise<T>) => unitOfWork.read(id, work);
    const programNames = () =>
      unitOfWork.read(id, async (facts) => (await facts.programs()).map(({ name }) => name));
    return { database, account, run, programNames, read };
  }

  test('keep everything of an accepted work, nothing of a refused one, nothing of a broken one', async () => {
    const { run, programNames } = await setUp();
    const before = await programNames();
    await run(async (transaction) => {
      await transaction.insertProgram(newProgram('Kept', 'CREATOR'));
      return ok(null);
    });
    const outcome = await run(async (transaction) => {
      await transaction.insertProgram(newProgram('Refused', 'CREATOR'));
      return refused(violation('NOT_FOUND'));
    });
    const broken = run(async (transaction) => {
      await transaction.insertProgram(newProgram('Broken', 'CREATOR'));
      throw new Error('a bug');
    });
    await expect(broken).rejects.toThrow('a bug');
    expect(outcome).toEqual(refused(violation('NOT_FOUND')));
    expect(await programNames()).toEqual([...before, 'Kept']);
  });

  test('run again after a conflict, a bounded number of times', async () => {
    const { run, programNames } = await setUp();
    const before = await programNames();
    let runs = 0;
    await run(async (transaction) => {
      runs += 1;
      await transaction.insertProgram(newProgram('Once', 'CREATOR'));
      if (runs < 3) throw new Conflict();
      return ok(null);
    });
    expect(await programNames()).toEqual([...before, 'Once']);

    runs = 0;
    const hopeless = run(async () => {
      runs += 1;
      throw new Conflict();
    });
    await expect(hopeless).rejects.toThrow(Conflict);
    expect(runs).toBeGreaterThan(3);
    expect(runs).toBeLessThan(20);
  });

  test('write only over the version that was seen', async () => {
    const { run, read, account } = await setUp();
    const results: boolean[] = [];
    const rename = (name: string, seen: number) =>
      run(async (transaction) => {
        const { creators } = account;
        results.push(await transaction.updateProgram({ ...creators, name }, seen));
        return ok(null);
      });
    await rename('First', 1);
    await rename('Stale', 1);
    await rename('Second', 2);
    expect(results).toEqual([true, false, true]);
    const [program] = await read((facts) => facts.programs());
    expect(program).toMatchObject({ name: 'Second', version: 3 });
  });

  test('let one of two win that change the same thing at once', async () => {
    const { account, run, read } = await setUp();
    const rename = async (name: string) => {
      await run(async (transaction) => {
        const program = (await transaction.programs()).find(({ id }) => id === account.creators.id);
        if (program === undefined) throw new Error('no program');
        const longer = { ...program, name: program.name + name };
        if (!(await transaction.updateProgram(longer, program.version))) throw new Conflict();
        return ok(null);
      });
    };
    await Promise.all(Array.from('abcdefgh', (letter) => rename(letter)));
    const [program] = await read((facts) => facts.programs());
    expect(program?.version).toBe(9);
    expect(program?.name.replace('Acme creators', '').split('').sort().join('')).toBe('abcdefgh');
  });

  test('name the key that refuses', async () => {
    const { account, run } = await setUp();
    const { mei, luca, performance, creators, meiSource, northtrail } = account;
    await issue(account, newCode('MEI15', mei, [newAssignment(creators)]));
    const keyOf = async (work: (t: Transaction) => Promise<Result<unknown>>) => {
      try {
        return await run(work);
      } catch (error) {
        if (error instanceof KeyTaken) return error.key;
        throw error;
      }
    };
    const membership = () => ({
      ...{ id: uuidIds.next('Membership'), creatorId: mei.id, programId: creators.id },
      ...{ contractStart: null, contractEnd: null, invitedAt: NOW, decidedBy: null },
      ...{ state: 'INVITED' as const, decidedAt: null, version: 1 },
    });
    const record = { key: 'same ', fingerprint: 'f', outcome: '{}', at: NOW };
    expect(
      await keyOf(async (t) => ok(await t.insertPromoCode(newCode('mei15', northtrail, []), 'x'))),
    ).toBe('PROMO_CODE_TEXT');
    expect(
      await keyOf(async (t) => ok(await t.insertMediaSource(newSource(performance, 'Again', mei)))),
    ).toBe('MEDIA_SOURCE_CREATOR');
    expect(
      await keyOf(async (t) => ok(await t.insertProgram(newProgram(creators.name, 'CREATOR')))),
    ).toBe('PROGRAM_NAME');
    expect(
      await keyOf(async (t) => {
        return ok(await t.insertMembership(membership()));
      }),
    ).toBe('MEMBERSHIP');
    expect(
      await keyOf(async (t) => {
        await t.insertIdempotencyRecord({ ...record, key: 'same' });
        await t.insertIdempotencyRecord(record);
        return ok(await t.insertIdempotencyRecord(record));
      }),
    ).toBe('IDEMPOTENCY_KEY');
    expect(
      await keyOf(async (t) => {
        const code = newCode('LUCA20', luca, [newAssignment(creators)]);
        await t.insertPromoCode(code, 'x');
        const again = newAssignment(creators);
        return ok(await t.addAssignments({ ...code, assignments: [again] }, [again], 1));
      }),
    ).toBe('ASSIGNMENT_PROGRAM');
    expect(meiSource.creatorId).toBe(mei.id);
  });

  test('go on after a key has refused, inside the same transaction', async () => {
    const { account, run } = await setUp();
    await issue(account, newCode('MEI15', account.mei, []));
    const outcome = await run(async (transaction) => {
      const code = newCode('MEI15', account.northtrail, []);
      await expect(transaction.insertPromoCode(code, 'x')).rejects.toThrow(KeyTaken);
      return ok(await transaction.textHolder('MEI15'));
    });
    expect(outcome).toMatchObject({ value: { owner: ownerOf(account.mei) } });
  });

  test('bring a code back as it was written', async () => {
    const { account, read } = await setUp();
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
    const taken = await read((facts) => facts.takenTexts(['MEI-15', 'MEI15', 'X']));
    expect([...taken]).toEqual(['MEI-15']);
  });

  test('bring a creator back as it was written', async () => {
    const { run, read } = await setUp();
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
    const { database, account, read } = await setUp();
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
    expect([...(await read((facts) => facts.takenTexts(['OTHER1'])))]).toEqual([]);
    expect(
      await read((facts) => facts.mediaSourceOf(other.mei.id, other.performance.id)),
    ).toBeNull();
  });

  test('move the window and the version of a code with its assignments', async () => {
    const { database, account, run, read } = await setUp();
    const { mei, creators, performance, meiSource } = account;
    const code = await issue(
      account,
      newCode('MEI15', mei, [newAssignment(creators, null, { startAt: NOW, endAt: NOW + DAY })]),
    );
    const added = newAssignment(performance, meiSource, { startAt: NOW + 2 * DAY });
    const complete = { ...code, assignments: [...code.assignments, added] };
    const results = [
      await run(async (t) => ok(await t.addAssignments(complete, [added], 7))),
      await run(async (t) => ok(await t.addAssignments(complete, [added], 1))),
    ];
    expect(results).toEqual([ok(false), ok(true)]);
    const [row] = await database.select(
      'SELECT starts_at, ends_at, gap_from, gap_until, phase, due_at, assigned_kinds, version FROM promo_code WHERE id = ?',
      [bytesOfOwnId(code.id)],
    );
    expect(row).toEqual({
      ...{ starts_at: NOW, ends_at: 253_402_300_799_999 },
      ...{ gap_from: NOW + DAY, gap_until: NOW + 2 * DAY },
      ...{ phase: 1, due_at: NOW + DAY, assigned_kinds: 3, version: 2 },
    });
    const expiry = { at: NOW + 5, by: 'Dana', reason: null };
    await run(async (t) => ok(await t.expirePromoCode(complete, expiry, 2)));
    expect(await read((facts) => facts.promoCode(code.id))).toMatchObject({
      expiredAt: NOW + 5,
      version: 3,
      assignments: complete.assignments,
    });
  });

  test('are not seen by readers before they are done', async () => {
    const { run, programNames } = await setUp();
    const before = await programNames();
    await run(async (transaction) => {
      await transaction.insertProgram(newProgram('Later', 'CREATOR'));
      expect(await programNames()).toEqual(before);
      return ok(null);
    });
    expect(await programNames()).toEqual([...before, 'Later']);
  });
});
