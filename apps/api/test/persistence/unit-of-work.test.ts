import { ok, refused, violation, type Result, UNDECIDED } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { Conflict, KeyTaken, type Transaction } from '../../src/application/ports/unit-of-work.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { issue, newAssignment, newCode, newProgram, newSource, NOW, ownerOf } from './account.js';
import { engines } from './engines.js';
import { accountAtWork } from './work.js';

describe.each(engines)('units of work on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('keep everything of an accepted work, nothing of a refused one, nothing of a broken one', async () => {
    const { run, programNames } = await accountAtWork(engine);
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

  test('are for nobody who stands for another owner by now', async () => {
    const { account, run } = await accountAtWork(engine);
    const { id, unitOfWork, mei, luca } = account;
    const personId = uuidIds.next('Person');
    await run(async (transaction) => {
      await transaction.insertPerson({
        ...{ id: personId, name: 'Mei', email: 'mei@example.com', passwordHash: null },
        ...{ isFounder: false, isProven: true, createdAt: NOW },
      });
      await transaction.insertMember({
        ...{ id: uuidIds.next('Member'), personId, capacity: 'CREATOR', ownerId: mei.id },
        ...{ joinedAt: NOW, version: 1 },
      });
      return ok(null);
    });
    const actor = { kind: 'PERSON', id: personId, name: 'Mei', address: null } as const;
    const workOf = (ownerId: typeof mei.id) =>
      unitOfWork.run(id, () => Promise.resolve(ok(null)), { actor, capacity: 'CREATOR', ownerId });
    expect(await workOf(mei.id)).toEqual(ok(null));
    expect(await workOf(luca.id)).toEqual(refused(violation('NO_LONGER_ALLOWED')));
  });

  test('run again after a conflict, a bounded number of times', async () => {
    const { run, programNames } = await accountAtWork(engine);
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
    const { run, read, account } = await accountAtWork(engine);
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
    const { account, run, read } = await accountAtWork(engine);
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
    const { account, run } = await accountAtWork(engine);
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
      ...{ ...UNDECIDED, id: uuidIds.next('Membership'), creatorId: mei.id },
      ...{ programId: creators.id, invitedAt: NOW, state: 'INVITED' as const, version: 1 },
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
        return ok(await t.savePromoCode(code, { ...code, assignments: [again] }));
      }),
    ).toBe('ASSIGNMENT_PROGRAM');
    expect(meiSource.creatorId).toBe(mei.id);
  });

  test('go on after a key has refused, inside the same transaction', async () => {
    const { account, run } = await accountAtWork(engine);
    await issue(account, newCode('MEI15', account.mei, []));
    const outcome = await run(async (transaction) => {
      const code = newCode('MEI15', account.northtrail, []);
      // It waits for others until something is read.
      await transaction.insertPromoCode(code, 'x');
      await expect(transaction.programs()).rejects.toThrow(KeyTaken);
      return ok(await transaction.textHolder('MEI15'));
    });
    expect(outcome).toMatchObject({ value: { owner: ownerOf(account.mei) } });
  });
});
