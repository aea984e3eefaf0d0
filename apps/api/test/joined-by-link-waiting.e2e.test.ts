import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { countsOf, jobOf, rowsOf, settled } from './support/jobs.js';
import { invitationsIn } from './support/join-invitations.js';
import { openLinksIn } from './support/open-links.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, TERMS, type World } from './support/world.js';

describeOnEngines('rows that wait for somebody to join', (engine) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    // What a job does afterwards is not what joining does.
    const relay = { url: 'smtp://127.0.0.1:9', from: 'codes@test.example' };
    server = await TestServer.start({ engine, settings: { relay } });
    world = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme');
  });
  afterAll(() => server.stop());
  beforeEach(() => openLinksIn(server, world.account).forgetLimits());

  const creator = (displayName: string, email: string) =>
    make(server.client, 'createCreator', { displayName, email }, world.account);
  /** An applied plan whose only row waits for the creator. */
  const waitingFor = async (creatorId: string) => {
    const { client } = server;
    const asked = {
      ...{ template: '{NAME}15', terms: TERMS, waitDays: 7 },
      target: { ids: [creatorId] },
    };
    const planning = await jobOf(client, 'planPromoCodes', asked, world.account);
    const plan = await settled(client, planning.id, world.account);
    await jobOf(client, 'applyPromoCodePlan', { token: plan.token }, world.account);
    expect(countsOf(await settled(client, plan.id, world.account))).toEqual({ WAITING: 1 });
    return plan.id;
  };
  const rowOf = async (job: string) => (await rowsOf(server.client, job, world.account))[0];

  it('are done when the creator accepts a personal invitation by its link', async () => {
    const joining = invitationsIn(server, world.account);
    const creatorId = await creator('Mei Tanaka', 'mei@creators.example');
    const job = await waitingFor(creatorId);
    const { link } = await joining.invite({ creatorId, toCopy: true } as { creatorId: string });
    expect((await joining.answer(link, true)).status).toBe(200);
    expect(await rowOf(job)).toMatchObject({ state: 'DONE', promoCode: { text: 'MEI15' } });
  });

  it('are done when the creator confirms what they asked by an open link', async () => {
    const links = openLinksIn(server, world.account);
    const creatorId = await creator('Uma Rao', 'uma@creators.example');
    const job = await waitingFor(creatorId);
    const { link } = await links.create();
    await links.ask(link, links.typed({ email: 'uma@creators.example' }));
    expect(await rowOf(job)).toMatchObject({ state: 'WAITING' });
    const confirm = await links.confirmationFor('uma@creators.example');
    expect((await links.confirm(confirm)).status).toBe(200);
    expect(await rowOf(job)).toMatchObject({ state: 'DONE', promoCode: { text: 'UMA15' } });
  });
});
