import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaignsIn } from './support/campaigns.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { makeWorld, type World } from './support/world.js';

describeOnEngines('the status of campaigns over HTTP', (engine) => {
  let server: TestServer;
  let world: World;
  let campaigns: ReturnType<typeof campaignsIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    campaigns = campaignsIn(server, world);
  });
  afterAll(() => server.stop());

  it('start, pause, resume and are completed, each where the status allows it', async () => {
    const id = await campaigns.create('Alive');
    const steps = [
      ['START', 'ACTIVE', ['PAUSE', 'COMPLETE']],
      ['PAUSE', 'PAUSED', ['RESUME', 'COMPLETE']],
      ['RESUME', 'ACTIVE', ['PAUSE', 'COMPLETE']],
      ['COMPLETE', 'COMPLETED', []],
    ] as const;
    for (const [index, [action, status, allowedActions]] of steps.entries()) {
      const answer = await campaigns.change(id, index + 1, action);
      expect(answer).toMatchObject({
        creatorCampaign: { status, allowedActions, version: index + 2 },
        errors: [],
      });
      // The same again, by whoever saw it before, and by whoever sees it now.
      expect((await campaigns.change(id, index + 1, action)).errors).toMatchObject([
        { code: 'STALE_VERSION' },
      ]);
      expect((await campaigns.change(id, index + 2, action)).errors).toMatchObject([
        { code: 'CAMPAIGN_TRANSITION', path: ['action'] },
      ]);
    }
    expect((await campaigns.historyOf(id)).map(({ action }) => action)).toEqual([
      ...Array.from({ length: 4 }, () => 'changeCreatorCampaignStatus'),
      'createCreatorCampaign',
    ]);
    expect((await campaigns.change(id, 5, 'START')).errors).toMatchObject([
      { code: 'CAMPAIGN_TRANSITION' },
    ]);
    expect(
      await campaigns.update({ creatorCampaignId: id, version: 5, name: 'Later' }),
    ).toMatchObject({
      creatorCampaign: null,
      errors: [{ code: 'NOT_EDITABLE_NOW', path: ['creatorCampaignId'] }],
    });
  });

  it('do not start or resume after their end', async () => {
    const id = await campaigns.create('Over', { endAt: '2020-01-01T00:00:00.000Z' });
    expect((await campaigns.change(id, 1, 'START')).errors).toMatchObject([
      { code: 'ENDS_IN_PAST', path: ['action'] },
    ]);
    const longer = { creatorCampaignId: id, endAt: '2099-01-01T00:00:00.000Z' };
    await campaigns.update({ ...longer, version: 1 });
    await campaigns.change(id, 2, 'START');
    await campaigns.change(id, 3, 'PAUSE');
    await campaigns.update({ ...longer, version: 4, endAt: '2020-01-01T00:00:00.000Z' });
    expect((await campaigns.change(id, 5, 'RESUME')).errors).toMatchObject([
      { code: 'ENDS_IN_PAST' },
    ]);
    expect((await campaigns.change(id, 5, 'COMPLETE')).errors).toEqual([]);
  });

  it('are made and changed once by many at once', async () => {
    const raced = await Promise.all(
      Array.from({ length: 6 }, () =>
        campaigns.refusal('createCreatorCampaign', {
          programId: world.creatorProgram,
          name: 'Raced',
        }),
      ),
    );
    expect(raced.filter((errors) => errors.length === 0)).toHaveLength(1);
    expect(raced.flat().map(({ code }) => code)).toEqual(
      Array.from({ length: 5 }, () => 'NAME_TAKEN'),
    );
    const id = (await campaigns.list({ search: 'Raced' })).nodes[0]?.id ?? '';
    const started = await Promise.all(
      Array.from({ length: 6 }, () => campaigns.change(id, 1, 'START')),
    );
    expect(started.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(started.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(
      Array.from({ length: 5 }, () => 'STALE_VERSION'),
    );
    expect(await campaigns.found(id)).toMatchObject({ status: 'ACTIVE', version: 2 });
  });

  it('answer the same to the same key, and make one', async () => {
    const once = { idempotencyKey: 'campaign once' };
    expect(await campaigns.create('Once', once)).toBe(await campaigns.create('Once', once));
    expect(await campaigns.names({ search: 'once' })).toEqual(['Once']);
  });
});
