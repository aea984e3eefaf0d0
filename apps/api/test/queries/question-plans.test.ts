import { afterAll, beforeAll, expect, it } from 'vitest';
import { growthQuestions, type GrowthQuestion } from '../../bench/growth/questions.js';
import { variablesOf } from '../../bench/shared/load.js';
import type { Reads } from '../../src/application/ports/reads.js';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import { seedCodes } from '../../src/seed/bulk.js';
import { describeOnEngines } from '../support/engines.js';
import { answerOf } from './asking.js';
import { planOf, type TablePlan } from './explain.js';
import { Reading, type Sent } from './reading.js';
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
/** What is read depends on what is found: up to a narrow set of owners and codes. */
const SEARCHES = ['list by the beginning of a text', 'list by the first letter of a text'];
const NARROW = 2;

/** What may be walked from one end: the codes of a list, whose page ends the walk; and programs, which are few. */
const WALKED = /^(c|program)$/;

describeOnEngines('plans of everything whose growth is measured', (engine) => {
  let reading: Reading;
  /** What each question's first answer sends; and where even two rows are no narrow set, as in a large account. */
  const sent = new Map<string, readonly Sent[]>();
  const sentOfMany = new Map<string, readonly Sent[]>();

  beforeAll(async () => {
    reading = await Reading.open(engine);
    const { database } = reading;
    await seedCodes(database, { codes: 12_000, creators: 1_200, now: WRITTEN_AT });
    const [row] = await database.select<{ id: Buffer }>('SELECT MIN(id) AS id FROM account');
    const accountId = idOfBytes('Account', row?.id ?? Buffer.alloc(16));
    const statementsOf = (question: GrowthQuestion, reads: Reads) =>
      reading.statementsOf(async () => {
        const subject = recorded({ database, reads }, reading.sent);
        const asker = { accountId, now: WRITTEN_AT };
        const data = await answerOf(subject, asker, question.query, variablesOf(question, 0));
        expect(Object.values(data as object), question.name).not.toContain(null);
      });
    // All answers before any plan is asked for.
    for (const question of await growthQuestions(database)) {
      sent.set(question.name, await statementsOf(question, reading.reads));
      const reads = reading.readsIfNarrowIs(NARROW);
      sentOfMany.set(question.name, await statementsOf(question, reads));
    }
  });
  afterAll(() => reading.close());

  async function plansOf(statements: readonly Sent[] = []) {
    expect(statements.length).toBeGreaterThan(0);
    const plans: (readonly TablePlan[])[] = [];
    for (const statement of statements) plans.push(await planOf(reading.database, statement));
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
    expect([...sent.keys()].sort()).toEqual([...Object.keys(MOST_ROWS), ...SEARCHES].sort());
  });

  it('are those of all that issuing a code asks: the count of changed facts, eight facts, the new code and its assignments; before that, once, the patterns of the account', () => {
    const asked = sent.get('issue a code with both assignments') ?? [];
    // Where a process does not know the patterns yet, it reads them, and the unit of work begins again.
    const began = asked.findLastIndex(({ text }) => text.startsWith('SELECT changes'));
    expect([began, asked.length - began]).toEqual([11, 11]);
  });

  it.each(Object.entries(MOST_ROWS))('%s: every statement enters an index', async (name, most) => {
    for (const plan of await plansOf(sent.get(name))) {
      expectEntered(plan);
      expect(plan.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThanOrEqual(most);
    }
  });

  it.each(SEARCHES)('%s: every statement enters an index', async (name) => {
    for (const plan of await plansOf(sent.get(name))) expectEntered(plan);
    for (const plan of await plansOf(sentOfMany.get(name))) expectEntered(plan);
  });

  it('a search of a text that few begin with and nobody is called by reads what it finds', async () => {
    for (const plan of await plansOf(sent.get(SEARCHES[0] ?? ''))) {
      // The codes of the longest prefixes that are asked for, and their owners and assignments.
      expect(plan.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(1_200);
      // Nobody's name is read to find them: neither one by one nor by its index.
      expect(plan.map(({ index }) => index)).not.toContain('code_owner_name_key');
    }
  });

  it('a search that finds many looks at the owners of the codes it walks, and at no others', async () => {
    for (const plan of await plansOf(sentOfMany.get(SEARCHES[1] ?? ''))) {
      expect(plan.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(1_000);
    }
  });
});
