import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { refused } from './support/refusals.js';
import { TestServer } from './support/server.js';
import {
  codeFor,
  joinedCreator,
  make,
  makeWorld,
  mutate,
  TERMS,
  type World,
} from './support/world.js';

describeOnEngines('R5: one text has one owner', (engine) => {
  let server: TestServer;
  let world: World;
  let otherCreator: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    otherCreator = await joinedCreator(server.client, world.account, 'Jo Park');
    const source = { name: 'Jo Park', creatorId: otherCreator };
    await make(server.client, 'createMediaSource', source, world.account);
  });
  afterAll(() => server.stop());

  const toPartner = (text: string) => ({
    performancePartnerId: world.partner,
    text,
    terms: TERMS,
  });

  it('a text that a partner holds', async () => {
    const held = await make(
      server.client,
      'issuePromoCodeToPartner',
      toPartner('Daily10'),
      world.account,
    );
    const errors = await refused(
      server,
      'issuePromoCode',
      codeFor(world, 'DAILY10'),
      world.account,
    );
    expect(errors).toMatchObject([
      {
        code: 'CODE_HELD_BY_PARTNER',
        path: ['text'],
        owner: { __typename: 'PerformancePartner', id: world.partner },
        conflictingPromoCode: { id: held, text: 'Daily10' },
        witness: 'DAILY10',
      },
    ]);
    expect(errors[0]?.message).toContain('Deals Daily');
  });

  it('a text that another creator holds, and the same creator', async () => {
    const held = await make(
      server.client,
      'issuePromoCode',
      codeFor(world, 'MEI15'),
      world.account,
    );
    const byOther = codeFor({ ...world, creator: otherCreator }, 'mei15');
    const conflict = { path: ['text'], conflictingPromoCode: { id: held, text: 'MEI15' } };
    const owner = { __typename: 'Creator', id: world.creator };
    expect(await refused(server, 'issuePromoCode', byOther, world.account)).toMatchObject([
      { ...conflict, code: 'CODE_HELD_BY_CREATOR', owner },
    ]);
    const again = codeFor(world, 'Mei15');
    expect(await refused(server, 'issuePromoCode', again, world.account)).toMatchObject([
      { ...conflict, code: 'CODE_HELD_BY_SAME_OWNER', owner },
    ]);
    const partner = toPartner('mEI15');
    expect(await refused(server, 'issuePromoCodeToPartner', partner, world.account)).toMatchObject([
      { ...conflict, code: 'CODE_HELD_BY_CREATOR', owner },
    ]);
  });

  it('suggestions are free at once', async () => {
    await make(server.client, 'issuePromoCodeToPartner', toPartner('TAKEN10'), world.account);
    const [error] = await refused(
      server,
      'issuePromoCode',
      codeFor(world, 'TAKEN10'),
      world.account,
    );
    const suggestions = error?.suggestions ?? [];
    expect(suggestions.length).toBeGreaterThan(0);
    for (const text of suggestions) {
      await make(server.client, 'issuePromoCode', codeFor(world, text), world.account);
    }
  });

  it('an expired code keeps its text', async () => {
    const id = await make(
      server.client,
      'issuePromoCodeToPartner',
      toPartner('OVER10'),
      world.account,
    );
    await mutate(server.client, 'expirePromoCodes', { target: { ids: [id] } }, world.account);
    const errors = await refused(server, 'issuePromoCode', codeFor(world, 'over10'), world.account);
    expect(errors).toMatchObject([{ code: 'CODE_HELD_BY_PARTNER' }]);
  });

  it('another account may have the same text', async () => {
    const other = await makeWorld(server.client, 'CREATOR_ONLY', 'Globex');
    await make(server.client, 'issuePromoCode', codeFor(world, 'SHARED10'), world.account);
    await make(server.client, 'issuePromoCode', codeFor(other, 'SHARED10'), other.account);
  });

  it('two managers issue the same text at the same moment: one wins, the other is told who', async () => {
    const texts = Array.from({ length: 20 }, (_, number) => `RACE${number}`);
    for (const text of texts) {
      const answers = await Promise.all([
        mutate(server.client, 'issuePromoCode', codeFor(world, text), world.account),
        mutate(server.client, 'issuePromoCodeToPartner', toPartner(text), world.account),
        mutate(
          server.client,
          'issuePromoCode',
          codeFor({ ...world, creator: otherCreator }, text.toLowerCase()),
          world.account,
        ),
      ]);
      const winners = answers.filter(({ node }) => node);
      expect(winners).toHaveLength(1);
      for (const { node, errors } of answers) {
        if (node) continue;
        expect(errors).toHaveLength(1);
        expect(errors[0]?.code).toMatch(/^CODE_HELD_BY_(PARTNER|CREATOR)$/);
        expect(errors[0]?.conflictingPromoCode?.id).toBe(winners[0]?.node?.id);
      }
    }
  });
});
