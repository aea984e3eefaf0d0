import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { invitationsIn, type Joining } from './support/join-invitations.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, type SeenError, type World } from './support/world.js';

interface Outcome {
  readonly creator: { readonly displayName: string };
  readonly membership: { readonly state: string } | null;
  readonly link: string | null;
  readonly notMailed: string | null;
  readonly errors: readonly SeenError[];
}

describeOnEngines('many invitations at once', (engine) => {
  let server: TestServer;
  let world: World;
  let joining: Joining;

  beforeAll(async () => {
    // Nobody listens there: mail waits, as it does where a relay hangs.
    const relay = { url: 'smtp://127.0.0.1:9', from: 'codes@test.example' };
    server = await TestServer.start({ engine, settings: { relay } });
    world = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme');
    joining = invitationsIn(server, world.account);
  });
  afterAll(() => server.stop());
  beforeEach(() => joining.forgetLimits());

  const creator = (displayName: string, more: object = {}) =>
    make(server.client, 'createCreator', { displayName, ...more }, world.account);
  const inviteAll = async (input: object) => {
    const { inviteCreators } = await server.client.query<{
      inviteCreators: { outcomes: readonly Outcome[]; errors: readonly SeenError[] };
    }>(
      `mutation ($input: InviteCreatorsInput!) { inviteCreators(input: $input) {
        outcomes { creator { displayName } membership { state } link notMailed errors { code path } }
        errors { code path message } } }`,
      { input },
      { account: world.account },
    );
    return inviteCreators;
  };
  const told = (errors: readonly SeenError[]) =>
    errors.map(({ code, path }) => `${code} ${path.join('.')}`.trim());

  it('are judged one by one, and each link is answered by itself', async () => {
    const ids = [
      await creator('By mail', { email: 'many@creators.example' }),
      await creator('By hand'),
      (await joining.invited('Already')).creatorId,
    ];
    const input = { target: { ids: [...ids, ids[0]] }, idempotencyKey: 'many' };
    const { outcomes, errors } = await inviteAll(input);
    expect(errors).toEqual([]);
    expect(
      outcomes.map(({ creator: { displayName }, membership, notMailed, errors: refused }) => [
        ...[displayName, membership?.state, notMailed, told(refused)],
      ]),
    ).toEqual([
      ['By mail', 'INVITED', null, []],
      ['By hand', 'INVITED', 'NO_ADDRESS', []],
      ['Already', undefined, null, ['MEMBERSHIP_TRANSITION']],
    ]);
    const link = outcomes[1]?.link ?? '';
    expect(outcomes.map((each) => each.link !== null)).toEqual([false, true, false]);
    expect((await joining.answer(link, true)).status).toBe(200);
    const again = await inviteAll(input);
    expect(again.outcomes.map((each) => each.link)).toEqual([null, null, null]);
    expect(
      (await server.mails('%')).filter(({ to }) => to === 'many@creators.example'),
    ).toHaveLength(1);
  });

  it('are bounded: 1,000 in a call, and so many mails a day', async () => {
    for (const count of [1_001, 10_000]) {
      const ids = Array.from({ length: count }, (_, n) => `cr_${n}`);
      const { errors } = await inviteAll({ target: { ids } });
      expect(told(errors)).toEqual(['TOO_MANY target.ids']);
      expect(errors[0]?.message).toMatch(
        /^At most 1,000 are allowed at once, and these are \d+,\d{3}\.$/,
      );
    }
    const ids: string[] = [];
    for (let n = 0; n < 6; n += 1)
      ids.push(await creator(`Of an agency ${n}`, { email: 'shared@agency.example' }));
    const { outcomes } = await inviteAll({ target: { ids } });
    expect(outcomes.map(({ notMailed }) => notMailed)).toEqual([
      ...[null, null, null, null, null, 'DAY_IS_FULL'],
    ]);
  });

  it('go to whom a filter finds, if they are as many as were seen; unknown ids refuse the call', async () => {
    await creator('Filtered one');
    await creator('Filtered two');
    const target = (expectedCount: number) => ({ filter: { search: 'Filtered', expectedCount } });
    expect(told((await inviteAll({ target: target(3) })).errors)).toEqual([
      'COUNT_CHANGED target.filter.expectedCount',
    ]);
    const { outcomes } = await inviteAll({ target: target(2), toCopy: true });
    expect(outcomes.map(({ notMailed }) => notMailed)).toEqual(['ASKED', 'ASKED']);
    const unknown = { ids: [await creator('Known'), 'cr_AZkAAAAAcACAAAAAAAAAAA'] };
    expect(told((await inviteAll({ target: unknown })).errors)).toEqual(['NOT_FOUND target.ids.1']);
    expect(told((await inviteAll({ target: { ids: [] } })).errors)).toEqual([
      'REQUIRED target.ids',
    ]);
  });
});
