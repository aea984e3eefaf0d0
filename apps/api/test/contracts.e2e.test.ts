import { afterAll, beforeAll, expect, it } from 'vitest';
import { editing, type Edit } from './support/editing.js';
import { describeOnEngines } from './support/engines.js';
import { at, membershipsIn } from './support/memberships.js';
import { TestServer } from './support/server.js';
import { makeWorld, TERMS, type World } from './support/world.js';

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
      allowedActions: ['CHANGE_CONTRACT', 'REMOVE', 'REVERSE'],
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

  it('an edit that lets a code count longer than the contract warns of it, as issuing does', async () => {
    const contractEnd = '2040-01-20T00:00:00.000Z';
    const { creatorId } = await calls.joined('Longer', { contractEnd });
    const { id: promoCodeId } = await calls.issued(creatorId, 'LONG1', {
      endAt: '2040-01-10T00:00:00.000Z',
    });
    const client = server.client;
    const seen = async () =>
      client.query<{ node: { version: number; assignments: readonly { id: string }[] } }>(
        'query ($id: ID!) { node(id: $id) { ... on PromoCode { version assignments { id } } } }',
        { id: promoCodeId },
        { account: world.account },
      );
    const warned = async (name: string, input: object) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const { node } = await seen();
      const answer = await client.query<
        Record<string, { warnings: readonly { code: string; path: readonly string[] }[] }>
      >(
        `mutation ($input: ${type}!) { ${name}(input: $input) { warnings { code path } errors { code } } }`,
        { input: { promoCodeId, version: node.version, ...input } },
        { account: world.account },
      );
      expect(answer[name]).toMatchObject({ errors: [] });
      return answer[name]?.warnings.map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    const endingAt = async (endAt: string | null) => {
      const assignmentId = (await seen()).node.assignments[0]?.id;
      return { assignments: [{ assignmentId, terms: { ...TERMS, endAt } }] };
    };
    const first = 'CONTRACT_ENDS_FIRST assignments.0.terms.endAt';
    expect(await warned('updatePromoCode', await endingAt(contractEnd))).toEqual([]);
    expect(await warned('updatePromoCode', await endingAt(null))).toEqual([first]);
    expect(await warned('updatePromoCode', await endingAt('2040-02-01T00:00:00.000Z'))).toEqual([]);

    await calls.run('expirePromoCodes', { target: { ids: [promoCodeId] } });
    expect(await warned('reactivatePromoCode', {})).toEqual(['CONTRACT_ENDS_FIRST promoCodeId']);
    await calls.run('expirePromoCodes', { target: { ids: [promoCodeId] } });
    const within = { terms: { ...TERMS, endAt: contractEnd } };
    expect(await warned('reactivatePromoCode', within)).toEqual([]);
  });
});
