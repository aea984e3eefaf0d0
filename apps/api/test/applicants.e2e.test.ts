import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicantsIn } from './support/applicants.js';
import { editing, type Edit } from './support/editing.js';
import { describeOnEngines } from './support/engines.js';
import { at, membershipsIn } from './support/memberships.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, TERMS, type World } from './support/world.js';

describeOnEngines('applicants of a campaign', (engine) => {
  let server: TestServer;
  let world: World;
  let edit: Edit;
  let calls: ReturnType<typeof membershipsIn>;
  let on: ReturnType<typeof applicantsIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'CREATOR_ONLY');
    edit = editing(server, world.account);
    calls = membershipsIn(server, world);
    on = applicantsIn(server, world);
  });
  afterAll(() => server.stop());

  const stateOf = async (creatorId: string) => (await calls.membershipOf(creatorId)).state;
  const reverse = (applicantId: string, version: number, more: object = {}) =>
    edit(
      'reverseApplicantDecision',
      { applicantId, version, reason: 'By mistake', ...more },
      'state decisionMessage reversesTo',
    );

  it('are invited with their membership, accept, and are hired and joined at once', async () => {
    const { id } = await on.campaign('Invites');
    const creatorId = await on.creator('Is invited');
    expect(await on.invite(id, creatorId)).toBe('INVITED');
    expect(await stateOf(creatorId)).toBe('INVITED');
    expect(await on.invite(id, creatorId)).toBe('APPLICANT_TRANSITION');
    expect(await on.applicantOf(id, creatorId)).toMatchObject({
      allowedActions: ['ACCEPT', 'DECLINE', 'MOVE', 'REMOVE'],
      moveTargets: ['IN_REVIEW', 'ALTERNATE'],
      ...{ decidedBy: null, version: 1 },
    });
    const contractStart = at(3);
    const accepted = await on.decide(id, creatorId, 'RECORD_ACCEPTED', { contractStart });
    expect(accepted).toBe('HIRED');
    expect(await calls.membershipOf(creatorId)).toMatchObject({ state: 'UPCOMING', contractStart });
    expect(await on.decide(id, creatorId, 'RECORD_ACCEPTED')).toBe('APPLICANT_TRANSITION');
  });

  it('who have joined stay as they are in the program, and are invited again after a no', async () => {
    const { id } = await on.campaign('Members');
    const contractStart = '2026-01-02T00:00:00.000Z';
    const { creatorId } = await calls.joined('Is a member', { contractStart });
    expect(await on.invite(id, creatorId)).toBe('INVITED');
    expect(await on.decide(id, creatorId, 'DECLINE')).toBe('DECLINED');
    expect(await on.invite(id, creatorId)).toBe('INVITED');
    expect(await on.decide(id, creatorId, 'REMOVE', { message: 'Full' })).toBe('REMOVED');
    expect(await on.invite(id, creatorId)).toBe('INVITED');
    expect(await on.decide(id, creatorId, 'RECORD_ACCEPTED')).toBe('HIRED');
    expect(await calls.membershipOf(creatorId)).toMatchObject({
      ...{ state: 'JOINED', contractStart, version: 1 },
    });
  });

  it('apply, are moved about, hired or rejected, with words as they were written', async () => {
    const hostile = '<img src=x onerror=alert(1)> "; DROP TABLE applicant; -- 你好 👋';
    const { id } = await on.campaign('Applications');
    const creatorId = await on.creator('Applies');
    const words = { message: ` ${hostile}\n`, proposedRate: '€200 a post' };
    expect(await on.apply(id, creatorId, words)).toBe('APPLIED');
    expect(await stateOf(creatorId)).toBe('APPLIED');
    expect(await on.apply(id, creatorId)).toBe('APPLICANT_TRANSITION');
    for (const moveTo of ['IN_REVIEW', 'IN_NEGOTIATION', 'ALTERNATE'])
      expect(await on.decide(id, creatorId, 'MOVE', { moveTo })).toBe(moveTo);
    expect(await on.decide(id, creatorId, 'MOVE', { moveTo: 'ALTERNATE' })).toBe(
      'APPLICANT_TRANSITION',
    );
    expect(await stateOf(creatorId)).toBe('APPLIED');
    expect(await on.decide(id, creatorId, 'HIRE', { message: hostile })).toBe('HIRED');
    expect(await stateOf(creatorId)).toBe('JOINED');
    expect(await on.applicantOf(id, creatorId)).toMatchObject({
      ...{ message: hostile, proposedRate: '€200 a post', decisionMessage: hostile },
      ...{ decidedBy: 'Owner', reversesTo: 'ALTERNATE', version: 5 },
    });
    const other = await on.applied(id, 'Is rejected');
    expect(await on.decide(id, other, 'REJECT', { message: 'Not now' })).toBe('REJECTED');
    expect(await stateOf(other)).toBe('APPLIED');
    expect(await on.apply(id, other)).toBe('APPLICANT_TRANSITION');
    expect(await on.decide(id, other, 'HIRE')).toBe('APPLICANT_TRANSITION');
  });

  it('a removal from the program stands in the way, until it is reversed', async () => {
    const { id } = await on.campaign('After a removal');
    const { creatorId, membershipId } = await calls.joined('Was removed');
    expect(await on.apply(id, creatorId)).toBe('APPLIED');
    await edit('removeMembership', { membershipId, version: 1 });
    const { id: applicantId } = await on.applicantOf(id, creatorId);
    const hire = { campaignId: id, target: { ids: [applicantId] }, action: 'HIRE' };
    const { outcomes } = await on.ask('decideApplicants', hire);
    expect(outcomes).toMatchObject([
      {
        applicant: { state: 'APPLIED', version: 1 },
        errors: [
          {
            code: 'CREATOR_REMOVED',
            message:
              'Was removed was removed from the program. Reverse that first (reverseDecision).',
          },
        ],
      },
    ]);
    const elsewhere = await on.campaign('Elsewhere');
    expect(await on.apply(elsewhere.id, creatorId)).toBe('CREATOR_REMOVED');
    await edit('reverseDecision', { membershipId, version: 2, reason: 'By mistake' });
    expect(await on.one('decideApplicants', hire)).toBe('HIRED');
  });

  describe('how the campaign stands decides what goes on', () => {
    const DONE: Readonly<Record<string, readonly string[]>> = {
      DRAFT: ['NONE'],
      PAUSED: ['START', 'PAUSE'],
      COMPLETED: ['START', 'COMPLETE'],
    };
    it.each(Object.entries(DONE))('%s lets nobody in', async (status, actions) => {
      const { id } = await on.campaign(`Closed: ${status}`, ...actions);
      const creatorId = await on.creator(`Outside: ${status}`);
      expect(await on.invite(id, creatorId)).toBe('APPLICANT_TRANSITION');
      expect(await on.apply(id, creatorId)).toBe('APPLICANT_TRANSITION');
      await expect(stateOf(creatorId)).rejects.toThrow('no membership');
    });

    it('a paused one decides, a completed one says no alone', async () => {
      const campaign = await on.campaign('Comes to its end');
      const [first, second, third] = [
        await on.applied(campaign.id, 'First of the end'),
        await on.applied(campaign.id, 'Second of the end'),
        await on.applied(campaign.id, 'Third of the end'),
      ] as const;
      await campaign.change('PAUSE');
      expect(await on.decide(campaign.id, first, 'HIRE')).toBe('HIRED');
      await campaign.change('COMPLETE');
      expect(await on.decide(campaign.id, second, 'HIRE')).toBe('APPLICANT_TRANSITION');
      const moveTo = 'IN_REVIEW';
      expect(await on.decide(campaign.id, second, 'MOVE', { moveTo })).toBe('APPLICANT_TRANSITION');
      expect(await on.decide(campaign.id, second, 'REJECT')).toBe('REJECTED');
      expect(await on.decide(campaign.id, third, 'DECLINE')).toBe('DECLINED');
      expect(await on.decide(campaign.id, first, 'REMOVE')).toBe('REMOVED');
      const { id, version } = await on.applicantOf(campaign.id, second);
      expect((await reverse(id, version)).told).toEqual(['APPLICANT_TRANSITION applicantId']);
    });
  });

  describe('a removal from the campaign', () => {
    const issued = (creatorId: string, text: string, more: object = {}) =>
      make(
        server.client,
        'issuePromoCode',
        { creatorId, text, terms: TERMS, ...more },
        world.account,
      );
    const statusOf = async (id: string) => {
      const { node } = await server.client.query<{
        node: { status: string; endAt: string | null };
      }>('query ($id: ID!) { node(id: $id) { ... on PromoCode { status endAt } } }', { id }, on.by);
      return node;
    };
    const hired = async (campaignId: string, name: string) => {
      const creatorId = await on.applied(campaignId, name);
      expect(await on.decide(campaignId, creatorId, 'HIRE')).toBe('HIRED');
      return creatorId;
    };

    it('keeps codes, ends them now or at a date, as was chosen', async () => {
      const { id } = await on.campaign('Ends codes');
      const keepUntil = at(9);
      const [kept, ended, later] = [
        await hired(id, 'Keeps'),
        await hired(id, 'Ends'),
        await hired(id, 'Ends later'),
      ] as const;
      const [stays, ends, endsLater] = [
        await issued(kept, 'STAYS1'),
        await issued(ended, 'ENDS1'),
        await issued(later, 'LATER1'),
      ] as const;
      expect(await on.decide(id, kept, 'REMOVE')).toBe('REMOVED');
      expect(await on.decide(id, ended, 'REMOVE', { liveCodes: 'EXPIRE_CODES' })).toBe('REMOVED');
      const until = { liveCodes: 'KEEP_UNTIL', keepUntil };
      expect(await on.decide(id, later, 'REMOVE', until)).toBe('REMOVED');
      expect(await statusOf(stays)).toEqual({ status: 'ACTIVE', endAt: null });
      expect((await statusOf(ends)).status).toBe('EXPIRED');
      expect(await statusOf(endsLater)).toEqual({ status: 'ACTIVE', endAt: keepUntil });
      expect(await stateOf(ended)).toBe('JOINED');
    });

    it('is refused where a code follows the dates of a deal, and nothing is ended', async () => {
      const { id } = await on.campaign('Has a deal');
      const deal = {
        ...{ programId: world.creatorProgram, name: 'Winter', type: 'BOGO' },
        syncDates: true,
      };
      const dealId = await make(server.client, 'createDeal', deal, world.account);
      const creatorId = await hired(id, 'Follows a deal');
      const free = await issued(creatorId, 'FREE1');
      await issued(creatorId, 'FOLLOWS1', { dealId });
      const until = { liveCodes: 'KEEP_UNTIL', keepUntil: at(9) };
      expect(await on.decide(id, creatorId, 'REMOVE', until)).toBe('DEAL_DATES_WIN');
      expect(await statusOf(free)).toEqual({ status: 'ACTIVE', endAt: null });
      expect((await on.applicantOf(id, creatorId)).state).toBe('HIRED');
    });

    it('is reversed where the creator has still joined; a hire where they have no live code', async () => {
      const { id } = await on.campaign('Turns back');
      const creatorId = await hired(id, 'Turns back');
      const code = await issued(creatorId, 'BACK1');
      await on.decide(id, creatorId, 'REMOVE', { message: 'Sorry' });
      const { id: applicantId } = await on.applicantOf(id, creatorId);
      expect((await reverse(applicantId, 2)).told).toEqual(['STALE_VERSION version']);
      expect((await reverse(applicantId, 3, { reason: ' ' })).told).toEqual(['REQUIRED reason']);
      const back = await reverse(applicantId, 3);
      expect(back.node).toMatchObject({ state: 'HIRED', decisionMessage: null, version: 4 });
      expect(back.actions[0]).toBe('reverseApplicantDecision');
      expect(back.changes).toEqual([
        { field: 'campaign', before: 'Turns back', after: 'Turns back' },
        { field: 'applicant', before: 'REMOVED', after: 'HIRED' },
        { field: 'decisionMessage', before: 'Sorry', after: null },
      ]);
      expect((await reverse(applicantId, 4)).told).toEqual(['CREATOR_HAS_CODES applicantId']);
      await calls.run('expirePromoCodes', { target: { ids: [code] } });
      expect((await reverse(applicantId, 4)).node).toMatchObject({ state: 'APPLIED', version: 5 });
      expect(await stateOf(creatorId)).toBe('JOINED');
      expect((await reverse(applicantId, 5)).told).toEqual(['APPLICANT_TRANSITION applicantId']);

      const gone = await hired(id, 'Goes altogether');
      await on.decide(id, gone, 'REMOVE');
      const { id: membershipId, version } = await calls.membershipOf(gone);
      await edit('removeMembership', { membershipId, version });
      const removed = await on.applicantOf(id, gone);
      expect((await reverse(removed.id, removed.version)).told).toEqual([
        'CREATOR_NOT_JOINED applicantId',
      ]);
    });
  });
});
