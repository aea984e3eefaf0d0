import { ok, type Creator } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Order } from '../../src/application/ports/reads.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import {
  issue,
  makeAccount,
  newAssignment,
  newCode,
  newCreator,
  type TestAccount,
} from '../persistence/account.js';
import { describeOnEngines } from '../support/engines.js';
import { planOf } from './explain.js';
import { Reading, selecting, walk } from './reading.js';

const NARROW = 10;
/** More than are looked at to tell whether a search is narrow. */
const MANY = 40;

const ORDERS: readonly Order[] = (['CREATED_AT', 'TEXT'] as const).flatMap((field) =>
  (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
);

describeOnEngines('codes by words of their owner’s name', (engine) => {
  let reading: Reading;
  let account: TestAccount;
  const scope = () => ({ accountId: account.id, now: Date.now(), ownerId: null });

  beforeAll(async () => {
    reading = await Reading.open(engine);
    account = await makeAccount(reading.database, 'Names');
    const other = await makeAccount(reading.database, 'Others');
    await makeOwners(account, ['Idle Ida Twiceida', ...numbered('Idle')]);
    await makeOwners(other, numbered('Idle'));
    await withCodes(['Onlyone Idle', 'Bananaana Ana Nana'], 3);
    await withCodes(numbered('Busy'), 1);
    await withCodes(
      ['Bo', 'Cy', 'Ed', 'Flo', 'Guy', 'Hob', 'Jim'].map((each) => `Rich ${each} Kid`),
      8,
    );
  });
  afterAll(() => reading.close());

  const numbered = (word: string) =>
    Array.from({ length: MANY }, (_, index) => `${word} Number${index}`);

  async function makeOwners(
    { id, unitOfWork }: TestAccount,
    names: readonly string[],
  ): Promise<readonly Creator[]> {
    const creators = names.map((name): Creator => {
      const handles = name.startsWith('Bananaana') ? ['Ünlü_Idle', 'second'] : [];
      return {
        ...newCreator(name),
        email: name.startsWith('Onlyone') ? 'Straße@nobody.example' : null,
        socialProfiles: handles.map((handle) => ({
          ...{ id: uuidIds.next('SocialProfile'), platform: 'BLOG', handle },
          ...{ url: null, followers: null },
        })),
      };
    });
    await unitOfWork.run(id, async (transaction) => {
      for (const creator of creators) await transaction.insertCreator(creator);
      return ok(null);
    });
    return creators;
  }

  async function withCodes(names: readonly string[], each: number): Promise<void> {
    for (const creator of await makeOwners(account, names)) {
      for (let index = 0; index < each; index += 1) {
        const text = uuidIds.next('PromoCode').slice(-12).replace(/[_-]/g, '0');
        await issue(account, newCode(`Z${text}`, creator, [newAssignment(account.creators)]));
      }
    }
  }

  /** How many codes a search finds in every order, page by page and counted; each once. */
  async function found(search: string, narrow: number): Promise<number> {
    const { promoCodes } = reading.readsIfNarrowIs(narrow);
    const totals = new Set<number>();
    for (const status of [null, ['ACTIVE'] as const]) {
      const filter = { search, status };
      for (const order of ORDERS) {
        for (const backward of [false, true]) {
          const rows = await walk(promoCodes, scope(), { filter, order }, { size: 2, backward });
          const ids = rows.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          totals.add(ids.length);
        }
      }
      const [count] = await promoCodes.counts(scope(), [filter], 1_000);
      totals.add(count?.value ?? -1);
    }
    const [total, ...others] = totals;
    expect(others).toEqual([]);
    return total ?? -1;
  }

  it.each([
    ['a part that a name has many times', 'an', 3],
    ['words that are parts of each other', 'ana nana a', 3],
    ['owners of whom few have codes', 'onlyone', 3],
    ['a handle, in another spelling', '@UNLU', 3],
    ['a handle and a name', 'unlu nana', 3],
    ['names, and a handle of others', 'idle', 6],
    ['an address, in another spelling', 'STRASSE@', 3],
    ['a longer piece of an address', 'trasse@nobody.exampl', 3],
    ['an address that is longer than what is kept', 'strasse@nobody.example', 3],
    ['two words that many have', 'number busy', MANY],
    ['one word that many have, and one that none of them has', 'number onlyone', 0],
    ['the same word twice', 'onlyone onlyone', 3],
    ['many owners with codes', 'usy', MANY],
    ['two words of owners with many codes', 'rich kid', 56],
    ['two words that many have, and nobody has both', 'idle busy', 0],
    ['nobody', 'noone', 0],
  ])('%s: the same by every plan', async (_, search, expected) => {
    for (const narrow of [1, NARROW, MANY, 2_000]) {
      expect([narrow, await found(search, narrow)]).toEqual([narrow, expected]);
    }
  });

  /** The statements of one page, with how many rows each reads of which index. */
  async function plansFor(search: string, narrow: number, order = ORDERS[0]) {
    if (order === undefined) throw new Error('no order');
    const page = { backward: false, limit: 5, from: null };
    const sent = await reading.statementsOf(() =>
      reading
        .readsIfNarrowIs(narrow)
        .promoCodes.pages(scope(), [{ filter: { search }, order, page }], selecting('id')),
    );
    return Promise.all(sent.map((statement) => planOf(reading.database, statement)));
  }

  it('are asked for by two statements, whatever is found', async () => {
    for (const search of [
      'idle',
      'nana',
      '@unlu',
      'strasse@nobody.example',
      'number busy',
      'noone',
      'a b c d e f',
    ]) {
      for (const narrow of [1, 2_000]) {
        for (const order of ORDERS) {
          expect(await plansFor(search, narrow, order)).toHaveLength(2);
        }
      }
    }
  });

  it('enter the endings of names, and the codes of whom they lead to', async () => {
    for (const search of ['nana', 'ana nana', 'onlyone', '@unlu', 'strasse@nobody.example']) {
      for (const plan of await plansFor(search, 2_000)) {
        for (const table of plan) expect(table).toMatchObject({ readsAll: false });
        const entered = plan.map(({ table, index }) => `${table} by ${index}`);
        expect(entered).toEqual(expect.arrayContaining(['s by PRIMARY', 'c by promo_code_owner']));
      }
    }
  });

  it('look at a name itself for other words only', async () => {
    const names = async (search: string) => {
      const [probe = []] = await plansFor(search, 2_000);
      return probe.filter(({ table }) => table === 'o').map(({ index }) => index);
    };
    expect(await names('nana')).toEqual([]);
    expect(new Set(await names('nana ana'))).toEqual(new Set(['PRIMARY']));
  });

  it('are walked where more owners have the word than make a narrow set, with codes or without', async () => {
    for (const search of ['idle', 'usy']) {
      const [probe, page] = await plansFor(search, NARROW);
      // The owners that are looked at, twice, and what they lead to.
      const rows = (probe ?? []).reduce((sum, table) => sum + table.rows, 0);
      expect(rows).toBeLessThanOrEqual((NARROW + 1) * 4);
      expect(page?.map(({ table }) => table)).not.toContain('s');
    }
  });

  it('of two words are walked where the first owners have many codes, and only there', async () => {
    const isWalked = async (search: string) => {
      const [, page] = await plansFor(search, 5);
      return page?.every(({ table }) => table !== 's');
    };
    expect(await isWalked('rich kid')).toBe(true);
    // Nothing would end the walk before the last code.
    expect(await isWalked('idle busy')).toBe(false);
  });

  it('are found by the rarest of several words', async () => {
    const [, page] = await plansFor('number17 busy', NARROW);
    expect(page?.map(({ table }) => table)).toContain('s');
    const rows = (page ?? []).reduce((sum, table) => sum + table.rows, 0);
    expect(rows).toBeLessThan(NARROW);
  });
});
