import { afterAll, beforeAll, expect, it } from 'vitest';
import { editing, type Edit } from './support/editing.js';
import { describeOnEngines } from './support/engines.js';
import { at, membershipsIn } from './support/memberships.js';
import { TestServer } from './support/server.js';
import { makeWorld, type World } from './support/world.js';

describeOnEngines('R1: the contract covers the start of a code', (engine) => {
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

  it('whose contract begins later gets a code that starts then, and none before', async () => {
    const start = at(10);
    const { creatorId } = await calls.joined('Upcoming', {
      contractStart: start,
      contractEnd: at(20),
    });
    expect(await calls.membershipOf(creatorId)).toMatchObject({
      ...{ state: 'UPCOMING', hasJoined: false },
      allowedActions: ['CHANGE_CONTRACT', 'REMOVE'],
    });
    expect((await calls.issued(creatorId, 'LATER1')).told).toEqual([
      'CONTRACT_NOT_BEGUN terms.startAt',
    ]);
    expect((await calls.issued(creatorId, 'LATER1', { startAt: at(9.9) })).told).toEqual([
      'CONTRACT_NOT_BEGUN terms.startAt',
    ]);
    expect((await calls.issued(creatorId, 'LATER1', { startAt: at(20) })).told).toEqual([
      'CONTRACT_ENDED terms.startAt',
    ]);
    const { told, id } = await calls.issued(creatorId, 'LATER1', { startAt: start });
    expect(told).toEqual([]);
    expect(await calls.flagsOf(id)).toEqual([]);
  });

  it('readiness says when the creator joins', async () => {
    const { creatorId } = await calls.joined('Waits', {
      contractStart: '2040-12-01T00:00:00.000Z',
    });
    const { readiness } = await server.client.query<{
      readiness: { isReady: boolean; steps: readonly { evidence: string | null }[] };
    }>(
      'query ($creatorId: ID!) { readiness(creatorId: $creatorId) { isReady steps { state evidence } } }',
      { creatorId },
      { account: world.account },
    );
    expect(readiness.isReady).toBe(true);
    expect(readiness.steps[0]).toEqual({
      state: 'PASSED',
      evidence: 'Waits joins the Creator program on 2040-12-01: a code may start from then on.',
    });
  });

  it('a code that would count more is asked for it, too', async () => {
    const { creatorId, membershipId, version } = await calls.joined('More');
    const { id: promoCodeId } = await calls.issued(creatorId, 'MORE1');
    await edit('updateMembership', { membershipId, version, contractStart: at(10) });
    const rotation = { promoCodeId, version: 1, text: 'MORE2', reason: 'Leaked' };
    const codesOf = async (name: string, input: object) =>
      (await calls.run(name, input)).errors.map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(await codesOf('rotatePromoCode', rotation)).toEqual(['CONTRACT_NOT_BEGUN promoCodeId']);
    await calls.run('expirePromoCodes', { target: { ids: [promoCodeId] } });
    expect(await codesOf('reactivatePromoCode', { promoCodeId, version: 2 })).toEqual([
      'CONTRACT_NOT_BEGUN promoCodeId',
    ]);
  });

  it('a code that would start after the contract is flagged once the contract is cut', async () => {
    const { creatorId, membershipId, version } = await calls.joined('Cut');
    const { id } = await calls.issued(creatorId, 'CUT1', { startAt: at(10) });
    await edit('updateMembership', { membershipId, version, contractEnd: at(5) });
    expect(await calls.flagsOf(id)).toEqual(['OWNER_NOT_JOINED']);
  });
});
