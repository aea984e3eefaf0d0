import { entityOfId, ID_PREFIX, type AccountId, type EntityName } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import { findAccount } from '../../src/persistence/repositories/account-repository.js';
import { findCreators } from '../../src/persistence/repositories/creator-repository.js';
import { seedDemo } from '../../src/seed/demo.js';
import { describeOnEngines } from '../support/engines.js';
import { answerOf, ask } from './asking.js';
import { Reading } from './reading.js';
import { WRITTEN_AT } from './world.js';

/** The table of each type that the schema shows. */
const TABLES: Readonly<Partial<Record<EntityName, string>>> = {
  Program: 'program',
  Creator: 'creator',
  SocialProfile: 'social_profile',
  Membership: 'membership',
  ApplicationRule: 'application_rule',
  MediaSource: 'media_source',
  PerformancePartner: 'performance_partner',
  Deal: 'deal',
  PromoCodeTemplate: 'promo_code_template',
  CreatorCampaign: 'campaign',
  SavedView: 'saved_view',
  WizardDraft: 'draft',
  RestrictedText: 'reserved_prefix',
  PromoCode: 'promo_code',
  Assignment: 'assignment',
  AuditEvent: 'audit_event',
  Member: 'member',
  BulkJob: 'job',
};

describeOnEngines('node and nodes', (engine) => {
  let reading: Reading;
  let mine: AccountId;
  let other: AccountId;
  const ids = new Map<EntityName, { readonly mine: string; readonly other: string | null }>();

  beforeAll(async () => {
    reading = await Reading.open(engine);
    // With people, who have ids, too.
    await seedDemo(reading.database, WRITTEN_AT, () =>
      Promise.resolve('no password has this hash'),
    );
    const accounts = await reading.accounts();
    const of = (mode: string) => accounts.find((account) => account.mode === mode)?.id;
    mine = of('PERFORMANCE_AND_CREATOR') ?? ('' as AccountId);
    other = of('CREATOR_ONLY') ?? ('' as AccountId);
    for (const [name, table] of Object.entries(TABLES) as [EntityName, string][]) {
      const rows = await reading.database.select<{ id: Buffer; account_id: Buffer }>(
        `SELECT id, account_id FROM ${table} ORDER BY id`,
      );
      const first = (account: AccountId) =>
        rows.find(({ account_id: id }) => idOfBytes('Account', id) === account)?.id;
      const [own, foreign] = [first(mine), first(other)];
      if (own === undefined) throw new Error(`no ${name}`);
      ids.set(name, {
        mine: idOfBytes(name, own),
        other: foreign === undefined ? null : idOfBytes(name, foreign),
      });
    }
    ids.set('Account', { mine, other });
  });
  afterAll(() => reading.close());

  const scope = () => ({ accountId: mine, now: WRITTEN_AT });

  it('find everything again by its id', async () => {
    for (const [name, { mine: id }] of ids) {
      const { node } = await answerOf<{ node: unknown }>(
        reading,
        scope(),
        'query ($id: ID!) { node(id: $id) { __typename id } }',
        { id },
      );
      expect(node).toEqual({ __typename: name, id });
    }
  });

  it('answer every id that shows nothing alike: absent, malformed, of another type or account', async () => {
    const absent = Object.values(ID_PREFIX).map((prefix) => `${prefix}_AAAAAAAAAAAAAAAAAAAAAA`);
    const foreign = [...ids.values()].flatMap(({ other: id }) => id ?? []);
    const code = ids.get('PromoCode')?.mine ?? '';
    const wrong = [
      '',
      'x',
      'pc_',
      `${code}A`,
      code.slice(0, -1),
      `cr${code.slice(2)}`,
      '😀',
      '\u0000',
    ];
    expect(foreign.length).toBeGreaterThan(6);
    for (const id of [...absent, ...foreign, ...wrong]) {
      const asked = await ask(reading, scope(), 'query ($id: ID!) { node(id: $id) { id } }', {
        id,
      });
      expect(asked, id).toEqual({ data: { node: null } });
    }
    const all = [...foreign.slice(0, 40), code, ...wrong];
    const { nodes } = await answerOf<{ nodes: ({ id: string } | null)[] }>(
      reading,
      scope(),
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: all },
    );
    expect(nodes).toEqual(all.map((id) => (id === code ? { id } : null)));
  });

  it('bring the relations of each type', async () => {
    const { nodes } = await answerOf<{ nodes: unknown[] }>(
      reading,
      scope(),
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename
        ... on Assignment { status program { kind } holder { ... on Node { id } } }
        ... on Membership { state creator { displayName } program { kind } invitationText }
        ... on MediaSource { program { kind } standsFor: creator { displayName } }
        ... on Deal { program { kind } }
        ... on CreatorCampaign { currency program { kind } deal { name } template { name } }
        ... on Creator { memberships { state } mediaSources { name } socialProfiles { handle } promoCodes(first: 1) { nodes { text } } }
        ... on PromoCode { owner { ... on Node { id } } assignments { holder { ... on Node { id } } } deal { name } healthFlags isComplete }
        ... on AuditEvent { subject { id } }
      } }`,
      { ids: [...ids.values()].map(({ mine: id }) => id) },
    );
    expect(nodes.length).toBe(ids.size);
    expect(nodes).not.toContain(null);
  });

  it('two who hold an assignment are told apart by their ids alone', async () => {
    const { promoCodes } = await answerOf<{
      promoCodes: { nodes: { assignments: { holder: { __typename: string; id: string } }[] }[] };
    }>(
      reading,
      scope(),
      '{ promoCodes(first: 50) { nodes { assignments { holder { __typename ... on Node { id } } } } } }',
    );
    const holders = promoCodes.nodes.flatMap(({ assignments }) =>
      assignments.map(({ holder }) => holder),
    );
    expect(new Set(holders.map(({ __typename }) => __typename))).toEqual(
      new Set(['Creator', 'MediaSource', 'PerformancePartner']),
    );
    for (const { __typename, id } of holders) expect(entityOfId(id)).toBe(__typename);
  });

  it('are of zones under today’s name, whatever was stored before', async () => {
    await reading.database.transaction(async (session) => {
      await session.execute("UPDATE account SET time_zone = 'Asia/Saigon'");
      await session.execute(
        "UPDATE creator SET time_zone = 'Asia/Calcutta' WHERE time_zone IS NOT NULL",
      );
      await session.execute("UPDATE assignment SET time_zone = 'Europe/Kiev'");
    });
    const account = await findAccount(reading.database.select, mine);
    expect(account?.timeZone).toBe('Asia/Ho_Chi_Minh');
    const data = await answerOf<object>(
      reading,
      scope(),
      `query ($account: ID!, $code: ID!) { node(id: $account) { ... on Account { timeZone } }
        creators(first: 100) { nodes { timeZone } }
        promoCodes(first: 100) { nodes { owner { ... on Creator { timeZone } } assignments { timeZone } } }
        code: node(id: $code) { ... on PromoCode { assignments { timeZone } } } }`,
      { account: mine, code: ids.get('PromoCode')?.mine },
    );
    expect(new Set(JSON.stringify(data).match(/\w+\/\w+/g))).toEqual(
      new Set(['Asia/Ho_Chi_Minh', 'Asia/Kolkata', 'Europe/Kyiv']),
    );
    const creator = ids.get('Creator')?.mine ?? '';
    await reading.database.transaction(async (session) => {
      await session.execute("UPDATE creator SET time_zone = 'Asia/Calcutta'");
      expect((await findCreators(session, mine, [creator]))[0]?.timeZone).toBe('Asia/Kolkata');
    });
  });
});
