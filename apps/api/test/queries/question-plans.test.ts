import type { AccountId } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { growthQuestions, type GrowthQuestion } from '../../bench/growth/questions.js';
import { variablesOf } from '../../bench/shared/load.js';
import { idOfBytes } from '../../src/persistence/ids.js';
import { seedCodes } from '../../src/persistence/seed/bulk.js';
import { describeOnEngines } from '../support/engines.js';
import { answerOf } from './asking.js';
import { planOf, type TablePlan } from './explain.js';
import { Reading } from './reading.js';
import { recorded } from './recorded.js';
import { WRITTEN_AT } from './world.js';

/** Rows that one statement of a question may read, of thousands; MariaDB counts them. */
const MOST_ROWS: Readonly<Record<string, number>> = {
  'list, first page': 300,
  'list, page 1,000': 300,
  'list of a creator': 300,
  'list in the commonest status': 300,
  'list of active codes': 300,
  'list in the rarest status': 300,
  'look-up': 5,
  'status counts, up to 10,000 each': 10_010,
  readiness: 10,
  'issue a code with both assignments': 10,
};
/** A search reads every owner's name: those it may read all of, and beside them what a narrow set holds. */
const SEARCHES = ['list by the beginning of a text', 'list by the first letter of a text'];
const NARROW = 2;

/** What may be walked from one end: the codes of a list, whose page ends the walk; and programs, which are few. */
const WALKED = /^(c|program)$/;

describeOnEngines('plans of everything whose growth is measured', (engine) => {
  let reading: Reading;
  let accountId: AccountId;
  let questions: readonly GrowthQuestion[];

  beforeAll(async () => {
    reading = await Reading.open(engine);
    const { database } = reading;
    await seedCodes(database, { codes: 12_000, creators: 1_200, now: WRITTEN_AT });
    questions = await growthQuestions(database);
    const [row] = await database.select<{ id: Buffer }>('SELECT MIN(id) AS id FROM account');
    accountId = idOfBytes('Account', row?.id ?? Buffer.alloc(16));
  });
  afterAll(() => reading.close());

  /** The plan of every statement that a question's first answer takes. */
  async function plansOf(name: string, reads = reading.reads) {
    const question = questions.find((each) => each.name === name);
    if (question === undefined) throw new Error(`nobody asks ${name}`);
    const subject = recorded({ database: reading.database, reads }, reading.sent);
    const variables = variablesOf(question, 0);
    const sent = await reading.statementsOf(() =>
      answerOf(subject, { accountId, now: WRITTEN_AT }, question.query, variables),
    );
    expect(sent.length).toBeGreaterThan(0);
    const plans: (readonly TablePlan[])[] = [];
    for (const statement of sent) plans.push(await planOf(reading.database, statement));
    return plans;
  }

  function expectEntered(plan: readonly TablePlan[]): void {
    for (const table of plan) {
      expect(table).toMatchObject({ readsAll: false });
      expect(table.index).not.toBe('');
      // SQLite's words for "every row of the account".
      if (table.entered === 'account_id=?') expect(table.table).toMatch(WALKED);
    }
  }

  it('are asked for all of them', () => {
    expect(questions.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(MOST_ROWS), ...SEARCHES].sort(),
    );
  });

  it.each(Object.entries(MOST_ROWS))('%s: every statement enters an index', async (name, most) => {
    for (const plan of await plansOf(name)) {
      expectEntered(plan);
      expect(plan.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThanOrEqual(most);
    }
  });

  it.each(SEARCHES)('%s: every statement enters an index', async (name) => {
    for (const plan of await plansOf(name)) expectEntered(plan);
    for (const plan of await plansOf(name, reading.readsIfNarrowIs(NARROW))) expectEntered(plan);
  });
});
