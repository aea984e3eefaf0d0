import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { editing, type Edit } from './support/editing.js';
import { describeOnEngines } from './support/engines.js';
import { at, membershipsIn } from './support/memberships.js';
import { TestServer } from './support/server.js';
import { makeWorld, type SeenError, type World } from './support/world.js';

interface Outcomes {
  readonly outcomes: readonly {
    readonly membership: { readonly id: string; readonly state: string };
    readonly errors: readonly Pick<SeenError, 'code' | 'params'>[];
  }[];
  readonly errors: readonly Pick<SeenError, 'code' | 'path'>[];
}

const ANSWER = `{ outcomes { membership { id state contractStart decisionMessage decidedBy application }
  errors { code params { name value } } } errors { code path } }`;

describeOnEngines('applications', (engine) => {
  let server: TestServer;
  let world: World;
  let edit: Edit;
  let calls: ReturnType<typeof membershipsIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'CREATOR_ONLY');
    edit = editing(server, world.account);
    calls = membershipsIn(server, world);
  });
  afterAll(() => server.stop());

  const applied = async (name: string, message?: string) => {
    const creatorId = await calls.creator(name);
    const { node, errors } = await calls.run('recordCreatorApplied', { creatorId, message });
    expect(errors).toEqual([]);
    return { creatorId, membershipId: node?.id ?? '' };
  };
  const decide = async (name: 'acceptApplications' | 'declineApplications', input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await server.client.query<Record<string, Outcomes>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) ${ANSWER} }`,
      { input },
      { account: world.account },
    );
    const payload = data[name];
    if (payload === undefined) throw new Error('no answer');
    return payload;
  };
  const listed = async (
    filter: object,
    orderBy: object = { field: 'STATE_SINCE', direction: 'ASC' },
  ) => {
    const { memberships } = await server.client.query<{
      memberships: { nodes: { creator: { displayName: string } }[]; count: { value: number } };
    }>(
      `query ($filter: MembershipFilter, $orderBy: MembershipOrder) {
        memberships(first: 100, filter: $filter, orderBy: $orderBy) {
          nodes { id creator { displayName } } count { value }
        }
      }`,
      { filter, orderBy },
      { account: world.account },
    );
    const names = memberships.nodes.map(({ creator }) => creator.displayName);
    expect(memberships.count.value).toBe(names.length);
    return names;
  };

  it('are recorded, listed as new, and as processed once they are answered', async () => {
    const hostile = '<img src=x onerror=alert(1)> "; DROP TABLE membership; -- 你好 👋';
    const first = await applied('First applicant', hostile);
    const second = await applied('Second applicant');
    const third = await applied('Third applicant');
    expect(await calls.membershipOf(first.creatorId)).toMatchObject({
      ...{ state: 'APPLIED', allowedActions: ['ACCEPT', 'JOIN', 'DECLINE'] },
    });
    const search = 'applicant';
    expect(await listed({ application: 'NEW', search })).toEqual([
      ...['First applicant', 'Second applicant', 'Third applicant'],
    ]);
    const start = at(3);
    const accepted = await decide('acceptApplications', {
      membershipIds: [first.membershipId, second.membershipId],
      ...{ contractStart: start, message: ` ${hostile}\n` },
    });
    const joined = { state: 'UPCOMING', contractStart: start, decisionMessage: hostile };
    expect(accepted).toMatchObject({
      outcomes: [first, second].map(({ membershipId: id }) => ({
        membership: { id, ...joined, decidedBy: 'Owner', application: 'PROCESSED' },
        errors: [],
      })),
      errors: [],
    });
    const declined = await decide('declineApplications', {
      membershipIds: [third.membershipId],
      reason: 'Not this season',
    });
    expect(declined.outcomes).toMatchObject([
      { membership: { state: 'DECLINED', decisionMessage: 'Not this season' }, errors: [] },
    ]);
    expect(await listed({ application: 'NEW', search })).toEqual([]);
    expect(await listed({ application: 'PROCESSED', search })).toHaveLength(3);
    expect(await listed({ state: ['UPCOMING'], search: 'sec app' })).toEqual(['Second applicant']);
    const programId = world.creatorProgram;
    expect(await listed({ state: ['DECLINED', 'UPCOMING'], programId, search })).toHaveLength(3);
  });

  it('are judged each by itself, and one that is not there refuses the call', async () => {
    const { membershipId } = await applied('Waits');
    const invited = await calls.creator('Invited');
    await calls.run('inviteCreator', { creatorId: invited });
    const { id } = await calls.membershipOf(invited);
    const mixed = await decide('acceptApplications', { membershipIds: [id, membershipId] });
    expect(mixed.outcomes).toMatchObject([
      { membership: { state: 'INVITED' }, errors: [{ code: 'MEMBERSHIP_TRANSITION' }] },
      { membership: { state: 'JOINED' }, errors: [] },
    ]);
    const none = 'mb_AZkAAAAAcACAAAAAAAAAAA';
    const { outcomes, errors } = await decide('declineApplications', {
      membershipIds: [id, id, none],
    });
    expect([outcomes, errors]).toEqual([[], [{ code: 'NOT_FOUND', path: ['membershipIds', '2'] }]]);
    const many = Array.from({ length: 1_001 }, (_, n) => `mb_${n}`);
    expect((await decide('declineApplications', { membershipIds: many })).errors).toEqual([
      { code: 'TOO_MANY', path: ['membershipIds'] },
    ]);
    expect((await decide('acceptApplications', { membershipIds: [] })).errors).toEqual([
      { code: 'REQUIRED', path: ['membershipIds'] },
    ]);
  });

  it('of two decisions at once the first is right, and the other one is told', async () => {
    const { creatorId, membershipId } = await applied('Contested');
    const membershipIds = [membershipId];
    const answers = await allReadFirst(
      server,
      ['membership'],
      [
        () => decide('acceptApplications', { membershipIds }),
        () => decide('declineApplications', { membershipIds }),
        () => decide('declineApplications', { membershipIds }),
      ],
    );
    const told = answers.map(({ outcomes }) => outcomes[0]?.errors.map(({ code }) => code));
    expect(told.filter((codes) => codes?.length === 0)).toHaveLength(1);
    expect(told.filter((codes) => codes?.[0] === 'MEMBERSHIP_TRANSITION')).toHaveLength(2);
    expect((await calls.membershipOf(creatorId)).version).toBe(2);
  });

  it('a key decides once', async () => {
    const { creatorId, membershipId } = await applied('Once');
    const input = { membershipIds: [membershipId], idempotencyKey: 'accept once' };
    const first = await decide('acceptApplications', input);
    expect(await decide('acceptApplications', input)).toEqual(first);
    expect((await calls.membershipOf(creatorId)).version).toBe(2);
  });

  it('contracts that end soon are found by their end', async () => {
    await calls.joined('Ends later', { contractEnd: at(20) });
    await calls.joined('Ends soon', { contractEnd: at(10), atEnd: 'EXPIRE_CODES' });
    await calls.joined('Ends never');
    await calls.joined('Ends far away', { contractEnd: at(40) });
    const within = { contractEndsAfter: at(0), contractEndsBefore: at(30), search: 'ends' };
    const order = (direction: string) => ({ field: 'CONTRACT_END', direction });
    expect(await listed(within, order('ASC'))).toEqual(['Ends soon', 'Ends later']);
    expect(await listed({ search: 'ends' }, order('DESC'))).toEqual([
      ...['Ends never', 'Ends far away', 'Ends later', 'Ends soon'],
    ]);
  });

  describe('reverseDecision', () => {
    const reverse = (membershipId: string, version: number, more: object = {}) =>
      edit(
        'reverseDecision',
        { membershipId, version, reason: 'By mistake', ...more },
        'state contractStart decisionMessage reversesTo',
      );

    it('leads back to what was, with its dates, and tells why', async () => {
      const { creatorId, membershipId } = await applied('Declined by mistake');
      await decide('declineApplications', { membershipIds: [membershipId], reason: 'No' });
      expect((await calls.membershipOf(creatorId)).allowedActions).toContain('REVERSE');
      expect((await reverse(membershipId, 1)).told).toEqual(['STALE_VERSION version']);
      expect((await reverse(membershipId, 2, { reason: ' ' })).told).toEqual(['REQUIRED reason']);
      const { node } = await reverse(membershipId, 2);
      expect(node).toMatchObject({ state: 'APPLIED', version: 3, decisionMessage: null });
      expect(await listed({ application: 'NEW', search: 'mistake' })).toHaveLength(1);
      const { auditEvents } = await server.client.query<{ auditEvents: { nodes: object[] } }>(
        `query ($id: ID!) { auditEvents(first: 1, filter: { subjectId: $id }) {
          nodes { action reason changes { field before after } } } }`,
        { id: creatorId },
        { account: world.account },
      );
      expect(auditEvents.nodes).toEqual([
        {
          ...{ action: 'reverseDecision', reason: 'By mistake' },
          changes: [
            { field: 'program', before: 'Acme CREATOR', after: 'Acme CREATOR' },
            { field: 'membership', before: 'DECLINED', after: 'APPLIED' },
            { field: 'decisionMessage', before: 'No', after: null },
          ],
        },
      ]);
      expect((await reverse(membershipId, 3)).told).toEqual(['MEMBERSHIP_TRANSITION membershipId']);
    });

    it('of a removal brings the contract back, and of a joining leaves no membership', async () => {
      const contractStart = '2026-01-02T00:00:00.000Z';
      const { creatorId, membershipId } = await calls.joined('In and out', { contractStart });
      const { id } = await calls.issued(creatorId, 'INOUT1');
      await edit('removeMembership', { membershipId, version: 1 });
      expect((await reverse(membershipId, 2)).node).toMatchObject({
        ...{ state: 'JOINED', contractStart, reversesTo: 'NONE' },
      });
      expect(await calls.flagsOf(id)).toEqual([]);
      expect((await reverse(membershipId, 3)).told).toEqual(['CREATOR_HAS_CODES membershipId']);
      expect((await calls.membershipOf(creatorId)).state).toBe('JOINED');
      await calls.run('expirePromoCodes', { target: { ids: [id] } });
      const gone = await reverse(membershipId, 3);
      expect([gone.node, gone.told]).toEqual([null, []]);
      await expect(calls.membershipOf(creatorId)).rejects.toThrow('no membership');
      expect((await calls.run('recordCreatorJoined', { creatorId })).errors).toEqual([]);
    });
  });
});
