import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { externally, impact, type Kind } from './support/external-ids.js';
import { csv, importRows, plannedImport } from './support/imports.js';
import { countsOf, jobOf, settled, type SeenJob } from './support/jobs.js';
import { TestServer } from './support/server.js';
import { liveToken, Program } from './support/tokens.js';
import { makeWorld, mutate, type World } from './support/world.js';

interface Unknown {
  readonly kind: string;
  readonly system: string;
  readonly id: string;
  readonly name: string | null;
  readonly rows: number;
  readonly isKnown: boolean;
}

const UNKNOWN = `query ($id: ID!) { node(id: $id) { ... on BulkJob {
  unknownExternalIds { kind system id name rows isKnown }
} } }`;

describeOnEngines('ids of an import that nobody knows', (engine) => {
  let server: TestServer;
  let client: Client;
  let world: World;
  let other: World;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ client } = server);
    world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    other = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Globex');
  });
  afterAll(() => server.stop());

  async function unknownIn(id: string, account = world.account) {
    const { node } = await client.query<{ node: { unknownExternalIds: Unknown[] } | null }>(
      UNKNOWN,
      { id },
      { account },
    );
    return node === null ? null : node.unknownExternalIds;
  }

  const told = async (id: string) =>
    (await unknownIn(id))?.map(({ kind, system, id: of, name, rows, isKnown }) =>
      [kind, system, of, name, rows, isKnown ? 'known' : 'unknown'].join(' '),
    );

  /** Gives an id to something, as whoever maps it does. */
  async function given(kind: Kind, id: string, externalId: string, of = world) {
    const [, field] = [
      ['Creator', 'creatorId'],
      ['PerformancePartner', 'performancePartnerId'],
      ['Program', 'id'],
      ['Deal', 'dealId'],
    ].find(([each]) => each === kind) ?? [kind, 'id'];
    const { node } = await client.query<{ node: { version: number } }>(
      `query ($id: ID!) { node(id: $id) { ... on ${kind} { version } } }`,
      { id },
      { account: of.account },
    );
    const input = {
      [field ?? 'id']: id,
      ...{ version: node.version, externalIds: [impact(externalId)] },
    };
    const { errors } = await mutate(client, `update${kind}`, input, of.account);
    expect(errors).toEqual([]);
  }

  async function checkedAgain({ id, token }: SeenJob, more: object = {}): Promise<SeenJob> {
    const these = { state: 'ERROR', problem: 'REFERENCE_UNKNOWN', ...more };
    const input = { token, fix: 'AS_PLANNED', ...these };
    await jobOf(client, 'fixBulkJobRows', input, world.account);
    return settled(client, id, world.account);
  }

  it('are counted all at once, and their rows are ready when they are known', async () => {
    // What another account calls so is nothing to this one.
    await given('Program', other.creatorProgram, '100', other);
    await externally(server, world).made('Creator', 'Somebody else', [impact('7777')]);
    await externally(server, world).made('PerformancePartner', 'Another one', [impact('7777')]);
    const plan = await plannedImport(
      server,
      world.account,
      csv(
        'Promo Code,Program Id,Campaign Name,Media Id,Assigned Partner Name,Deal Id',
        'ONE20,200,Acme PERFORMANCE,7001,Mei Tanaka,',
        'TWO20,100,Acme CREATOR,7001,Mei,55',
        'ONE20,100,Acme CREATOR,7001,Mei Tanaka,',
        'THREE20,200,Acme PERFORMANCE,9001,Deals Daily,',
        'FOUR20,nowhere nothing,,7777,,',
        'FIVE20,200,Acme PERFORMANCE,7777,,55',
      ),
    );
    expect(countsOf(plan)).toEqual({ ERROR: 5 });
    expect(await told(plan.id)).toEqual([
      'PROGRAM impact.com 200 Acme PERFORMANCE 3 unknown',
      'OWNER impact.com 7001  2 unknown',
      'PROGRAM impact.com 100 Acme CREATOR 2 unknown',
      'DEAL impact.com 55  2 unknown',
      'OWNER impact.com 9001 Deals Daily 1 unknown',
      'PROGRAM impact.com nowhere nothing  1 unknown',
    ]);
    expect(await unknownIn(plan.id, other.account)).toBeNull();

    await given('Program', world.creatorProgram, '100');
    await given('Program', world.performanceProgram ?? '', '200');
    expect((await unknownIn(plan.id))?.filter(({ isKnown }) => isKnown)).toHaveLength(2);
    const withPrograms = await checkedAgain(plan);
    expect(await told(plan.id)).toEqual([
      'CREATOR impact.com 7001  2 unknown',
      'DEAL impact.com 55  2 unknown',
      'OWNER impact.com 9001 Deals Daily 1 unknown',
      'PROGRAM impact.com nowhere nothing  1 unknown',
    ]);

    await given('Creator', world.creator, '7001');
    await given('PerformancePartner', world.partner ?? '', '9001');
    await given('Deal', world.deal, '55');
    // Whom the fifth row means nobody can say: it is checked again all the same, for its deal.
    const mapped = await checkedAgain(withPrograms);
    expect(await told(plan.id)).toEqual(['PROGRAM impact.com nowhere nothing  1 unknown']);
    expect((await importRows(client, plan.id, world.account)).map(({ state }) => state)).toEqual([
      ...['READY', 'READY', 'READY', 'ERROR', 'ERROR'],
    ]);
    const leftOut = { fix: 'LEAVE_OUT', state: 'ERROR', problem: null };
    await checkedAgain(mapped, leftOut);
    expect(await told(plan.id)).toEqual([]);
  });

  it('of our own form are told apart by capitals; what is named in other ways is none', async () => {
    const plan = await plannedImport(
      server,
      world.account,
      csv(
        'Code,Owner kind,Owner,Owner external id,Owner e-mail,Deal external id',
        'OUR1,,Bea Roth,Shop:a1,,shop:D',
        'OUR2,Media source,Bea Roth,shop:a1,,',
        'OUR3,,,shop:A1,nobody@test.example,shop:D',
        'OUR4,,,,nobody@test.example,',
      ),
    );
    expect(countsOf(plan)).toEqual({ ERROR: 4 });
    expect(await told(plan.id)).toEqual([
      'MEDIA_SOURCE shop a1 Bea Roth 2 unknown',
      'DEAL shop D  2 unknown',
      'OWNER shop A1  1 unknown',
    ]);
  });

  it('are none of a partner’s business', async () => {
    const plan = await plannedImport(
      server,
      world.account,
      csv('Code,Owner external id', 'OUR5,shop:z'),
    );
    const by = { account: world.account };
    const { token } = await liveToken(client, { ownerId: world.creator }, by);
    const answer = await new Program(server.url, token).send(UNKNOWN, { id: plan.id });
    expect(JSON.stringify(answer)).toContain('unknownExternalIds');
    expect(JSON.stringify(answer)).not.toContain('shop');
  });
});
