import type { AccountId } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bytesOfOwnId, idOfBytes } from '../../src/persistence/tables/ids.js';
import { seedDemo } from '../../src/seed/demo.js';
import { describeOnEngines } from '../support/engines.js';
import { answerOf, P1 } from './asking.js';
import { Reading, type Sent } from './reading.js';
import { WRITTEN_AT } from './world.js';

describeOnEngines('statements of a query', (engine) => {
  let reading: Reading;
  let accountId: AccountId;

  beforeAll(async () => {
    reading = await Reading.open(engine);
    await seedDemo(reading.database, WRITTEN_AT);
    const [row] = await reading.database.select<{ id: Buffer }>(
      "SELECT id FROM account WHERE mode = 'PERFORMANCE_AND_CREATOR'",
    );
    accountId = idOfBytes('Account', row?.id ?? Buffer.alloc(16));
  });
  afterAll(() => reading.close());

  async function statementsOf(query: string): Promise<readonly Sent[]> {
    const scope = { accountId, now: WRITTEN_AT };
    return reading.statementsOf(() => answerOf(reading, scope, query));
  }

  it('are two for P1: the page with its owners, and its assignments with programs and holders', async () => {
    const sent = await statementsOf(P1);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.text).toContain('code_owner');
    expect(sent[1]?.text).toContain('assignment');
  });

  it('are one more for a partner, as below an owner: whether their codes are few decides the plan', async () => {
    const [row] = await reading.database.select<{ id: Buffer }>(
      "SELECT id FROM code_owner WHERE name = 'Mei Tanaka'",
    );
    const ownerId = idOfBytes('Creator', row?.id ?? Buffer.alloc(16));
    const scope = { accountId, now: WRITTEN_AT, capacity: 'CREATOR', ownerId } as const;
    const sent = await reading.statementsOf(() => answerOf(reading, scope, P1));
    expect(sent).toHaveLength(3);
  });

  it('are one for what is in the page itself', async () => {
    const sent = await statementsOf(
      '{ promoCodes(last: 3) { edges { cursor node { id text startAt } } } }',
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).not.toContain('code_owner');
    expect(sent[0]?.text).not.toContain('comments');
  });

  it('are two for a search by text or name: how much it finds decides the plan', async () => {
    for (const search of ['mei', 'MEI1', 'mei tanaka', 'a b c d', '李']) {
      for (const field of ['CREATED_AT', 'TEXT']) {
        const sent = await statementsOf(
          `{ promoCodes(first: 3, filter: { search: "${search}" }, orderBy: { field: ${field}, direction: ASC }) { nodes { id } } }`,
        );
        expect(sent).toHaveLength(2);
      }
    }
  });

  it('are one more for each relation of a code, however many codes there are', async () => {
    const sent = await statementsOf(`{ promoCodes(first: 100) { nodes {
      id healthFlags
      owner { ... on Creator { socialProfiles { handle } memberships { program { name } } } }
      assignments { holder { ... on MediaSource { creator { displayName } } } }
      deal { program { name } }
      auditEvents(first: 2) { nodes { id } }
    } count { value } } }`);
    // Page, owners that are sources, profiles, memberships, their programs, assignments, creators of sources,
    // deals, their programs, flags, events, count.
    expect(sent).toHaveLength(12);
  });

  it('are one for the same list below many parents, and one for all its counts', async () => {
    const sent = await statementsOf(`{ creators(first: 50) { nodes {
      id promoCodes(first: 2) { nodes { id } pageInfo { hasNextPage } count { value } }
    } } }`);
    expect(sent).toHaveLength(3);
  });

  it('are one for each type among nodes', async () => {
    const { promoCodes, creators } = await answerOf<{
      promoCodes: { nodes: { id: string }[] };
      creators: { nodes: { id: string }[] };
    }>(
      reading,
      { accountId, now: WRITTEN_AT },
      '{ promoCodes(first: 5) { nodes { id } } creators(first: 5) { nodes { id } } }',
    );
    const ids = [...promoCodes.nodes, ...creators.nodes].map(({ id }) => id);
    const sent = await statementsOf(
      `{ nodes(ids: ${JSON.stringify(ids)}) { id ... on PromoCode { text } ... on Creator { displayName } } }`,
    );
    expect(sent).toHaveLength(2);
  });

  it('all name the account', async () => {
    const account = bytesOfOwnId(accountId);
    const sent = await statementsOf(`{
      programs(first: 5) { nodes { name promoCodes(first: 1, filter: { status: [ACTIVE], search: "a" }) { nodes { id } count { value } } } }
      creators(first: 5, filter: { search: "a", hasJoined: true }) { nodes { mediaSources { name } memberships { invitationText creator { id } } } count { value } }
      mediaSources(first: 5) { nodes { creator { id } program { id } } count { value } }
      performancePartners(first: 5) { nodes { promoCodes(first: 1) { nodes { id } } } count { value } }
      deals(first: 5) { nodes { program { id } } count { value } }
      promoCodes(first: 5, filter: { isComplete: false }) { nodes { healthFlags deal { id } assignments { holder { __typename } program { id } } } count { value } }
      auditEvents(first: 20) { nodes { subject { id } } count { value } }
      promoCodeByText(text: "mei15") { id owner { __typename } }
    }`);
    expect(sent.length).toBeGreaterThan(20);
    for (const { text, params } of sent) {
      const named = params.filter((param) => Buffer.isBuffer(param) && param.equals(account));
      expect(named.length, text).toBeGreaterThan(0);
      expect(text, text).toMatch(/account_id = \?|FROM account WHERE id = \?/);
    }
  });
});
