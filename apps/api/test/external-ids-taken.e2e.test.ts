import type { AccountId } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createUnitOfWork } from '../src/persistence/repositories/unit-of-work.js';
import { allReadFirst } from './support/all-read-first.js';
import { editing, type Edit } from './support/editing.js';
import { describeOnEngines } from './support/engines.js';
import { externally, impact, KINDS } from './support/external-ids.js';
import { TestServer } from './support/server.js';
import { makeWorld, type World } from './support/world.js';

describeOnEngines('ids that other systems have', (engine) => {
  let server: TestServer;
  let world: World;
  let others: World;
  let edit: Edit;
  let external: ReturnType<typeof externally>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    others = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Globex');
    edit = editing(server, world.account);
    external = externally(server, world);
  });
  afterAll(() => server.stop());

  it.each(KINDS)(
    'of a %s name one only: another one is told whose they are',
    async (kind, named) => {
      const holder = await external.made(kind, `Holder ${kind}`, [impact('taken'), impact('more')]);
      const expected = (place: number) => ({
        ...{ code: 'EXTERNAL_ID_TAKEN', path: ['externalIds', String(place), 'id'] },
        message: `The id taken of impact.com belongs to "Holder ${kind}". Take it away there first, or use another one.`,
        params: [
          ...[
            { name: 'system', value: 'impact.com' },
            { name: 'id', value: 'taken' },
          ],
          ...[
            { name: 'holder', value: `Holder ${kind}` },
            { name: 'holderId', value: holder },
          ],
        ],
      });
      const ids = [
        { system: 'shop', id: 'taken' },
        { system: 'IMPACT.COM', id: 'taken' },
      ];
      expect((await external.asked(kind, 'Refused', ids)).errors).toMatchObject([expected(1)]);
      const other = await external.made(kind, `Other ${kind}`, [impact('own')]);
      const { errors } = await edit(`update${kind}`, {
        ...{ [named]: other, version: 1, externalIds: [impact('taken'), impact('own')] },
      });
      expect(errors).toMatchObject([expected(0)]);
      expect(await external.read(kind, other)).toEqual([impact('own')]);
      const twice = [impact('a'), impact('b'), { system: 'Impact.com', id: 'b ' }];
      expect((await external.asked(kind, 'Twice', twice)).errors).toMatchObject([
        {
          ...{ code: 'EXTERNAL_ID_TAKEN', path: ['externalIds', '2', 'id'] },
          message: 'The id b of impact.com is here twice. Leave it here once.',
        },
      ]);
      await external.made(kind, `Theirs ${kind}`, [impact('taken')], others);
    },
  );

  it.each([
    ['markup', `<script>alert(1)</script>`],
    ['a statement', `'; DROP TABLE external_id; --`],
    ['a formula', '=HYPERLINK("http://evil.example","x")'],
    ['every script', 'Ünï–王 🎟️ ß\\'],
    ['a name of objects', '__proto__'],
  ])('are nothing but text: %s', async (_, text) => {
    const ids = [{ system: text, id: text }];
    const subject = await external.made('Creator', 'Hostile', ids);
    const stored = { system: text.toLowerCase(), id: text };
    expect(await external.read('Creator', subject)).toEqual([stored]);
    expect(await external.found('creators', stored)).toEqual([subject]);
    expect((await external.asked('Creator', 'Copy', ids)).errors).toMatchObject([
      { code: 'EXTERNAL_ID_TAKEN' },
    ]);
  });

  it('of two that ask for one at once, one has it, whether it is new or was there', async () => {
    const [one, two] = [
      await external.made('Creator', 'One', []),
      await external.made('Creator', 'Two', []),
    ];
    const asks = [one, two].map((creatorId) => async () => {
      const input = { creatorId, version: 1, externalIds: [impact('race')] };
      return (await edit('updateCreator', input)).errors;
    });
    const answers = await allReadFirst(server, ['creator'], asks);
    expect(answers.map((errors) => errors.map(({ code }) => code).join()).sort()).toEqual([
      ...['', 'EXTERNAL_ID_TAKEN'],
    ]);
    expect(await external.found('creators', impact('race'))).toHaveLength(1);

    const made2 = await Promise.all(
      ['New one', 'New two'].map((name) => external.asked('Deal', name, [impact('race')])),
    );
    expect(made2.map(({ errors }) => errors.map(({ code }) => code).join()).sort()).toEqual([
      ...['', 'EXTERNAL_ID_TAKEN'],
    ]);
  });

  it('are looked up a thousand at once by one statement', async () => {
    const { database } = server;
    const [a, b] = [
      await external.made('Creator', 'Asked', [impact('ask'), { system: 'shop', id: 'both' }]),
      await external.made('Creator', 'Asked, too', [impact('both')]),
    ];
    const statements: string[] = [];
    const end = database.onStatement((statement) => statements.push(statement));
    const unitOfWork = createUnitOfWork(database);
    const ask = (system: string | null, ids: readonly string[], of = world) =>
      unitOfWork.read(of.account as AccountId, (facts) =>
        facts.byExternalIds('Creator', system, ids),
      );
    const many = Array.from({ length: 996 }, (_, number) => `nobody ${number}`);
    const answer = await ask('IMPACT.com', ['both', ...many, ' ask ', 'ASK', 'both']);
    expect(statements).toHaveLength(1);
    end();
    expect([answer.length, answer.filter((each) => each.length > 0)]).toEqual([
      ...[1_000, [[b], [a], [b]]],
    ]);
    const anywhere = await ask(null, ['both', '', '\u0000']);
    expect(anywhere.map((each) => [...each].sort())).toEqual([[a, b].sort(), [], []]);
    expect(await ask(null, ['both'], others)).toEqual([[]]);
    expect(await ask('', ['both'])).toEqual([[]]);
    expect(await ask('impact.com', [])).toEqual([]);
  });
});
