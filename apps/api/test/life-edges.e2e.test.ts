import type { AccountId } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findLiveCodes } from '../src/persistence/repositories/deal-repository.js';
import { describeOnEngines } from './support/engines.js';
import { at, lifeIn, termsOf, told, YEAR } from './support/life.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, TERMS, type World } from './support/world.js';

const DAY = 86_400_000;

describeOnEngines('at the edges of a code’s life', (engine) => {
  let server: TestServer;
  let world: World;
  let life: ReturnType<typeof lifeIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    life = lifeIn(server, world);
  });
  afterAll(() => server.stop());

  const made = (name: string, input: object, account = world.account) =>
    make(server.client, name, input, account);
  const deal = (about: object) =>
    made('createDeal', {
      ...{ programId: world.creatorProgram, name: 'Edge', type: 'BOGO' },
      ...about,
    });

  it('a text is not released on a version that is old', async () => {
    const { id } = await life.issued();
    await life.expire(id);
    const release = { promoCodeId: id, version: 1, reason: 'Wanted' };
    expect(told(await life.call('releasePromoCodeText', release))).toEqual([
      'version STALE_VERSION',
    ]);
  });

  it('a replaced code keeps the end of its grace when its deal moves', async () => {
    const dealId = await deal({ endAt: at(YEAR), syncDates: true });
    const { id } = await life.issued({}, { dealId });
    const graceUntil = at(30 * DAY);
    const rotation = { promoCodeId: id, version: 1, text: 'GRACEFUL', graceUntil, reason: 'Typo' };
    const { node: fresh } = await life.call('rotatePromoCode', rotation);
    const following = { now: Date.now(), limit: 10 };
    expect(
      await findLiveCodes(server.database.select, world.account as AccountId, dealId, following),
    ).toEqual({ count: 1, ids: [fresh?.id] });
    const later = at(2 * YEAR);
    await made('updateDeal', { dealId, version: 1, endAt: later });
    const old = await life.read(id);
    expect(old.endAt).toBe(graceUntil);
    expect(old.editable.map(({ reason }) => reason)).not.toContain('FOLLOWS_DEAL');
    expect((await life.read(fresh?.id ?? '')).endAt).toBe(later);
  });

  it('a code that counts goes on where its policy changes and it comes into a deal that begins later', async () => {
    const endAt = at(2 * YEAR);
    const dealId = await deal({ startAt: at(YEAR), endAt, syncDates: true });
    const policy = (code: Parameters<typeof termsOf>[0]) => ({
      assignments: termsOf(code, { creditPolicy: 'IF_WINNER' }),
    });
    const [both, first, last] = [await life.issued(), await life.issued(), await life.issued()];
    const edit = async ({ id }: { readonly id: string }, version: number, changes: object) =>
      (await life.edit({ promoCodeId: id, version, ...changes })).node;
    await edit(first, 1, policy(first));
    const moved = (await edit(last, 1, { dealId })) ?? last;
    const ways = [
      await edit(both, 1, { dealId, ...policy(both) }),
      await edit(first, 2, { dealId }),
      await edit(last, 2, { assignments: termsOf(moved, { creditPolicy: 'IF_WINNER' }) }),
    ];
    for (const node of ways) {
      expect(node).toMatchObject({ status: 'ACTIVE', endAt });
      expect(node?.assignments.map(({ startAt }) => startAt)).toEqual(
        node?.earlierAssignments.map((earlier) => earlier.endAt),
      );
      expect(node?.assignments.map(({ creditPolicy }) => creditPolicy)).toEqual([
        'IF_WINNER',
        'IF_WINNER',
      ]);
    }
  });

  it('a deal that is over ends no code that does not follow it', async () => {
    const dealId = await deal({ endAt: at(-YEAR) });
    const { id } = await life.issued({}, { dealId });
    await life.expire(id);
    const { node, errors } = await life.call('reactivatePromoCode', {
      promoCodeId: id,
      version: 2,
    });
    expect({ errors, status: node?.status }).toEqual({ errors: [], status: 'ACTIVE' });
  });

  it('a code is replaced in its own program where the account has several by now', async () => {
    const other = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Several');
    const { account } = other;
    const promoCodeId = await made('issuePromoCode', codeFor(other, 'SEVERAL'), account);
    const second = { name: 'Second', kind: 'PERFORMANCE', codeTracking: true };
    await made('createProgram', second, account);
    const rotation = { promoCodeId, version: 1, text: 'SEVERAL2', reason: 'Typo' };
    expect((await life.call('rotatePromoCode', rotation, account)).errors).toEqual([]);
  });

  it('a start before the contract is refused where it was typed', async () => {
    const displayName = 'Soon';
    const creatorId = await made('createCreator', { displayName });
    await made('inviteCreator', { creatorId });
    await made('recordCreatorJoined', { creatorId, contractStart: at(YEAR) });
    await made('createMediaSource', { name: displayName, creatorId });
    const code = await life.issued({ startAt: at(3 * YEAR) }, { creatorId });
    const early = { assignments: termsOf(code, { ...TERMS, startAt: at(YEAR / 2) }) };
    const refused = told(await life.edit({ promoCodeId: code.id, version: 1, ...early }));
    expect(refused.length).toBeGreaterThan(0);
    for (const each of refused) expect(each).toMatch(/^assignments\.[01]\.terms\.startAt /);
  });
});
