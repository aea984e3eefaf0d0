import {
  isIdOf,
  type AccountId,
  type CreatorId,
  type EntityName,
  type MediaSourceId,
  type PerformancePartnerId,
} from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListRead, PromoCodeFilter, ReadScope } from '../../src/application/ports/reads.js';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import { seedDemo } from '../../src/seed/demo.js';
import { describeOnEngines } from '../support/engines.js';
import { answerOf, ask } from './asking.js';
import { Reading, selecting, walk } from './reading.js';
import { DAY, WRITTEN_AT } from './world.js';

const NOW = WRITTEN_AT + DAY;
const LIMIT = 10_000;

/** The demo's account as everybody sees it, and as each of its creators and partners does. */
describeOnEngines('what one owner reads', (engine) => {
  let reading: Reading;
  let accountId: AccountId;
  let owners: readonly (CreatorId | PerformancePartnerId)[];
  /** Media sources that own codes: nobody calls for them. */
  let sources: readonly MediaSourceId[];
  let whole: ReadScope;

  beforeAll(async () => {
    reading = await Reading.open(engine);
    await seedDemo(reading.database, WRITTEN_AT);
    const { select } = reading.database;
    const [row] = await select<{ id: Buffer }>(
      "SELECT id FROM account WHERE mode = 'PERFORMANCE_AND_CREATOR'",
    );
    accountId = idOfBytes('Account', row?.id ?? Buffer.alloc(16));
    whole = { accountId, now: NOW, ownerId: null };
    const rows = await select<{ id: Buffer; kind: number }>(
      'SELECT id, kind FROM code_owner WHERE account_id = ? ORDER BY id',
      [row?.id ?? null],
    );
    owners = rows
      .filter(({ kind }) => kind === 1 || kind === 2)
      .map(({ id, kind }) => idOfBytes(kind === 1 ? 'Creator' : 'PerformancePartner', id));
    sources = rows.filter(({ kind }) => kind === 3).map(({ id }) => idOfBytes('MediaSource', id));
    expect(sources).toHaveLength(1);
    expect(owners.length).toBeGreaterThan(6);
  });
  afterAll(() => reading.close());

  const scopeOf = (ownerId: ReadScope['ownerId']): ReadScope => ({ ...whole, ownerId });

  /** The ids of a whole list, and that its count agrees with them. */
  async function idsOf<View extends { readonly id: string }, Filter>(
    list: ListRead<View, Filter>,
    scope: ReadScope,
    filter: Filter,
    field: 'CREATED_AT' | 'TEXT' | 'NAME' = 'CREATED_AT',
  ): Promise<readonly string[]> {
    const order = { field, direction: 'ASC' } as const;
    const rows = await walk(list, scope, { filter, order }, { size: 7, backward: false });
    const [count] = await list.counts(scope, [filter], LIMIT);
    expect(count).toEqual({ value: rows.length, isExact: true });
    return rows.map(({ id }) => id);
  }

  it('their codes under every filter are those of the account that are theirs', async () => {
    const { promoCodes, programs, deals } = reading.reads;
    const programIds = await idsOf(programs, whole, {});
    const dealIds = await idsOf(deals, whole, {});
    for (const ownerId of owners) {
      const visibleDeals = new Set(await idsOf(deals, scopeOf(ownerId), {}));
      const filters: PromoCodeFilter[] = [
        ...[{}, { status: ['ACTIVE'] }, { status: ['SCHEDULED', 'EXPIRED'] }],
        ...[{ isComplete: true }, { isComplete: false }, { search: 'm' }, { search: 'a' }],
        ...[{ createdAfter: WRITTEN_AT - 30 * DAY }, { endsBefore: NOW + 30 * DAY }],
        ...[{ status: ['ACTIVE'], search: 'e', endsBefore: NOW + 300 * DAY }],
        ...programIds.map((programId) => ({ programId })),
        ...dealIds.map((dealId) => ({ dealId })),
        ...owners.map((other) => ({ ownerId: other })),
      ] as PromoCodeFilter[];
      for (const filter of filters) {
        for (const field of ['CREATED_AT', 'TEXT'] as const) {
          const seen = await idsOf(promoCodes, scopeOf(ownerId), filter, field);
          const hidden = typeof filter.dealId === 'string' && !visibleDeals.has(filter.dealId);
          const theirs = { ...filter, within: { ownerId } };
          expect([filter, seen]).toEqual([
            filter,
            hidden ? [] : await idsOf(promoCodes, whole, theirs, field),
          ]);
        }
      }
    }
  });

  it('their codes by words of names are theirs, by every plan of the search', async () => {
    for (const narrow of [1, 3, 2_000]) {
      const { promoCodes } = reading.readsIfNarrowIs(narrow);
      for (const search of ['mei', 'a', 'media', 'mei tanaka', 'a e', '李', 'northtrail a']) {
        for (const field of ['CREATED_AT', 'TEXT'] as const) {
          const all = await idsOf(promoCodes, whole, { search }, field);
          const seen: string[] = [];
          for (const ownerId of owners) {
            const theirs = await idsOf(promoCodes, scopeOf(ownerId), { search }, field);
            const within = { search, within: { ownerId } };
            expect(theirs).toEqual(await idsOf(promoCodes, whole, within, field));
            seen.push(...theirs);
          }
          for (const ownerId of sources) {
            const within = { search, within: { ownerId } };
            seen.push(...(await idsOf(promoCodes, whole, within, field)));
          }
          // Every code is somebody's, and nobody sees another's.
          expect([...seen].sort()).toEqual([...all].sort());
        }
      }
    }
  });

  it('the other lists hold what is theirs', async () => {
    const { reads } = reading;
    for (const ownerId of owners) {
      const scope = scopeOf(ownerId);
      const isCreator = isIdOf('Creator', ownerId);
      expect(await idsOf(reads.creators, scope, {})).toEqual(isCreator ? [ownerId] : []);
      expect(await idsOf(reads.performancePartners, scope, {}, 'NAME')).toEqual(
        isCreator ? [] : [ownerId],
      );
      expect(await idsOf(reads.mediaSources, scope, {})).toEqual(
        isCreator ? await idsOf(reads.mediaSources, whole, { creatorId: ownerId }) : [],
      );
      expect(await idsOf(reads.auditEvents, scope, {})).toEqual([]);
      expect(await idsOf(reads.apiTokens, scope, {})).toEqual([]);
      const [node] = await reads.nodes(
        whole,
        [ownerId],
        selecting('id', 'memberships.id', 'mediaSources.id'),
      );
      const { memberships = [], mediaSources = [] } = (node ?? {}) as {
        memberships?: readonly { programId: string; hasJoined: boolean }[];
        mediaSources?: readonly { programId: string }[];
      };
      const performance = await idsOf(reads.programs, whole, { kind: 'PERFORMANCE' });
      const programs = isCreator
        ? [...memberships, ...mediaSources].map(({ programId }) => programId)
        : performance;
      expect((await idsOf(reads.programs, scope, {})).toSorted()).toEqual(
        [...new Set(programs)].toSorted(),
      );
      const joined = isCreator
        ? memberships.filter(({ hasJoined }) => hasJoined).map(({ programId }) => programId)
        : performance;
      const deals = await Promise.all(
        joined.map((programId) => idsOf(reads.deals, whole, { programId })),
      );
      expect((await idsOf(reads.deals, scope, {})).toSorted()).toEqual(deals.flat().toSorted());
    }
  });

  it('no two of them find the same by its id but programs, deals and the account', async () => {
    const tables: Readonly<Record<string, EntityName>> = {
      ...{ promo_code: 'PromoCode', assignment: 'Assignment', membership: 'Membership' },
      ...{ media_source: 'MediaSource', social_profile: 'SocialProfile', creator: 'Creator' },
      ...{ performance_partner: 'PerformancePartner', audit_event: 'AuditEvent' },
    };
    const ids: string[] = [];
    for (const [table, entity] of Object.entries(tables)) {
      const rows = await reading.database.select<{ id: Buffer }>(`SELECT id FROM ${table}`);
      ids.push(...rows.map(({ id }) => idOfBytes(entity, id)));
    }
    const finders = new Map<string, number>();
    for (const ownerId of owners) {
      const nodes = await reading.reads.nodes(scopeOf(ownerId), ids, selecting('id'));
      for (const node of nodes) {
        if (node !== null) finders.set(node.id, (finders.get(node.id) ?? 0) + 1);
      }
    }
    expect(Math.max(...finders.values())).toBe(1);
    const inWhole = await reading.reads.nodes(whole, ids, selecting('id'));
    const found = inWhole.filter((node) => node !== null && !isIdOf('AuditEvent', node.id));
    // A media source that stands for nobody is nobody's, and so are the codes that it owns.
    const nobodys = found.filter((node) => node !== null && !finders.has(node.id));
    const ofSources = new Set<string | undefined>();
    for (const [table, entity] of [
      ['promo_code', 'PromoCode'],
      ['assignment', 'Assignment'],
    ] as const) {
      const rows = await reading.database.select<{ id: Buffer }>(
        `SELECT id FROM ${table} WHERE owner_kind = 3`,
      );
      for (const { id } of rows) ofSources.add(idOfBytes(entity, id));
    }
    expect(ofSources.size).toBe(2);
    const others = nobodys.filter((node) => !ofSources.has(node?.id));
    for (const node of others) expect(isIdOf('MediaSource', node?.id ?? '')).toBe(true);
    expect(others.length).toBeLessThan(5);
  });

  describe('in the schema of partners', () => {
    const QUERY = `{
      viewer { owner { ... on Creator { id legalName memberships { program { name } creator { id } } mediaSources { name program { name } } socialProfiles { handle }
        promoCodes(first: 3) { nodes { id } count { value } } } ... on PerformancePartner { id email promoCodes(first: 3) { nodes { id } count { value } } } } }
      promoCodes(first: 20) { nodes { id isComplete owner { __typename } deal { name program { name } }
        assignments { program { name promoCodes(first: 2) { nodes { id } } } holder { __typename ... on MediaSource { creator { id } } } } } count { value } }
      active: promoCodes(first: 5, filter: { status: [ACTIVE], search: "a" }) { nodes { id } count { value } }
      deals(first: 20) { nodes { id program { id } } count { value } }
      apiTokens(first: 5) { nodes { id owner { __typename } } count { value } }
      promoCodeByText(text: "mei15") { id }
    }`;

    it('every owner is answered without an error, and every statement names them', async () => {
      for (const ownerId of owners) {
        const capacity = isIdOf('Creator', ownerId) ? 'CREATOR' : 'PERFORMANCE_PARTNER';
        const asker = { ...scopeOf(ownerId), capacity } as const;
        const bytes = Buffer.from(ownerId.slice(3), 'base64url');
        const sent = await reading.statementsOf(() => answerOf(reading, asker, QUERY));
        expect(sent.length).toBeGreaterThan(5);
        for (const { text, params } of sent) {
          // The account's own row, and names of programs and deals that are the same for several owners.
          if (/FROM account t|FROM program t|FROM deal t/.test(text)) continue;
          const isOfRows = /t\.(promo_code_id|id|creator_id) IN \(/.test(text);
          const named = params.some((param) => Buffer.isBuffer(param) && param.equals(bytes));
          expect([text, named || isOfRows]).toEqual([text, true]);
        }
      }
    });

    it('what only staff may is not there, whatever the rows', async () => {
      const [ownerId] = owners;
      const asker = { ...scopeOf(ownerId ?? null), capacity: 'CREATOR' } as const;
      for (const query of [
        '{ creators(first: 1) { nodes { id } } }',
        '{ viewer { account { mode } } }',
      ]) {
        const { data, errors } = await ask(reading, asker, query);
        expect(data).toBeUndefined();
        expect(errors?.[0]?.message).toMatch(/^Cannot query field/);
      }
    });
  });
});
