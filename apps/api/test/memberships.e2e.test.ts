import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { editing, type Edit } from './support/editing.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { at, MEMBERSHIP, membershipsIn } from './support/memberships.js';
import { makeWorld, type World } from './support/world.js';

/** A creator may be in several programs, so the history says in which it was. */
const IN_PROGRAM = { field: 'program', before: 'Acme CREATOR', after: 'Acme CREATOR' };

describeOnEngines('memberships', (engine) => {
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

  const historyOf = async (creatorId: string) =>
    (await edit('updateCreator', { creatorId, version: 1 })).changes;
  it('somebody may be recorded as joined without an invitation, after a refusal and after the end', async () => {
    const { creatorId, membershipId, version } = await calls.joined('Agreed elsewhere');
    await edit('updateMembership', {
      membershipId,
      version,
      contractEnd: at(-1),
      contractStart: null,
    });
    expect(await calls.membershipOf(creatorId)).toMatchObject({
      ...{ state: 'EXPIRED', hasJoined: false },
      allowedActions: ['INVITE', 'APPLY', 'JOIN', 'CHANGE_CONTRACT', 'REMOVE'],
    });
    await calls.run('recordCreatorJoined', { creatorId });
    expect(await calls.membershipOf(creatorId)).toMatchObject({
      state: 'JOINED',
      contractEnd: null,
    });
  });

  describe('updateMembership', () => {
    it('changes the dates that it names, and the history of the creator tells it', async () => {
      const start = { contractStart: '2026-01-02T00:00:00.000Z' };
      const { creatorId, membershipId, version } = await calls.joined('Dated', start);
      const contractEnd = '2030-05-06T00:00:00.000Z';
      const { node } = await edit(
        'updateMembership',
        { membershipId, version, contractEnd },
        MEMBERSHIP,
      );
      expect(node).toMatchObject({ ...start, contractEnd, version: version + 1, state: 'JOINED' });
      expect(await historyOf(creatorId)).toEqual([
        IN_PROGRAM,
        { field: 'contractEnd', before: null, after: contractEnd },
      ]);
      const cleared = { membershipId, version: version + 1, contractEnd: null };
      expect((await edit('updateMembership', cleared, MEMBERSHIP)).node).toMatchObject({
        ...{ ...start, contractEnd: null },
      });
    });

    it('judges both dates together', async () => {
      const { membershipId, version } = await calls.joined('Crossed', { contractEnd: at(9) });
      const { told } = await edit('updateMembership', {
        membershipId,
        version,
        contractStart: at(9.5),
      });
      expect(told).toEqual(['START_NOT_BEFORE_END contractEnd']);
    });

    it('is for those who have a contract', async () => {
      const creatorId = await calls.creator('Invited');
      await calls.run('inviteCreator', { creatorId });
      const { id: membershipId } = await calls.membershipOf(creatorId);
      const input = { membershipId, version: 1, contractEnd: at(1) };
      expect((await edit('updateMembership', input)).told).toEqual([
        'MEMBERSHIP_TRANSITION membershipId',
      ]);
    });
  });

  describe('decisions', () => {
    it('an invitation is recorded as declined, by whom, and may be repeated', async () => {
      const creatorId = await calls.creator('Declines');
      await calls.run('inviteCreator', { creatorId });
      const { id: membershipId } = await calls.membershipOf(creatorId);
      const { node } = await edit('declineMembership', { membershipId, version: 1 }, MEMBERSHIP);
      expect(node).toMatchObject({
        ...{
          state: 'DECLINED',
          version: 2,
          allowedActions: ['INVITE', 'APPLY', 'JOIN', 'REVERSE'],
        },
        decidedBy: expect.stringMatching(/./) as string,
      });
      expect(await historyOf(creatorId)).toEqual([
        IN_PROGRAM,
        { field: 'membership', before: 'INVITED', after: 'DECLINED' },
      ]);
      const again = await edit('declineMembership', { membershipId, version: 2 });
      expect(again.told).toEqual(['MEMBERSHIP_TRANSITION membershipId']);
    });

    it('whoever is removed keeps their live codes, flagged; the answer counts them', async () => {
      const { creatorId, membershipId, version } = await calls.joined('Leaves');
      const active = await calls.issued(creatorId, 'STAY1');
      await calls.issued(creatorId, 'STAY2', { startAt: at(3) });
      const ended = await calls.issued(creatorId, 'STAY3');
      await calls.run('expirePromoCodes', { target: { ids: [ended.id] } });
      const { removeMembership } = await server.client.query<{ removeMembership: unknown }>(
        `mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) {
          membership { state version allowedActions } liveCodes { value isExact } errors { code }
        } }`,
        { input: { membershipId, version } },
        { account: world.account },
      );
      expect(removeMembership).toEqual({
        membership: {
          state: 'REMOVED',
          version: version + 1,
          allowedActions: ['INVITE', 'REVERSE'],
        },
        liveCodes: { value: 2, isExact: true },
        errors: [],
      });
      expect(await calls.flagsOf(active.id)).toEqual(['OWNER_NOT_JOINED']);
      expect((await calls.issued(creatorId, 'STAY4')).told).toEqual([
        'CREATOR_NOT_JOINED creatorId',
      ]);
      const stale = await edit('removeMembership', { membershipId, version });
      expect(stale.told).toEqual(['STALE_VERSION version']);
    });

    it('of two decisions at once the first holds', async () => {
      const creatorId = await calls.creator('Contested');
      await calls.run('inviteCreator', { creatorId });
      const { id: membershipId } = await calls.membershipOf(creatorId);
      const answers = await allReadFirst(
        server,
        ['membership'],
        [
          () => calls.run('declineMembership', { membershipId, version: 1 }),
          () => calls.run('recordCreatorJoined', { creatorId }),
          () => calls.run('declineMembership', { membershipId, version: 1 }),
        ],
      );
      const { state, version } = await calls.membershipOf(creatorId);
      const done = answers.filter(({ errors }) => errors.length === 0);
      // Declined first, somebody may be recorded as joined all the same.
      expect([done.length, version, state]).toEqual(
        done.length === 1 ? [1, 2, 'JOINED'] : [2, 3, 'JOINED'],
      );
    });

    it('a key decides once', async () => {
      const creatorId = await calls.creator('Once');
      await calls.run('inviteCreator', { creatorId });
      const { id: membershipId } = await calls.membershipOf(creatorId);
      const input = { membershipId, version: 1, idempotencyKey: 'decline once' };
      const first = await calls.run('declineMembership', input);
      expect(await calls.run('declineMembership', input)).toEqual(first);
      expect((await calls.membershipOf(creatorId)).version).toBe(2);
    });
  });
});
