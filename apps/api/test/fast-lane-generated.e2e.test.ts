import fc from 'fast-check';
import type { GraphQLArgument } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { capacitySchema } from '../src/graphql/server/access/capacity-schema.js';
import { createSchema } from '../src/graphql/server/schema.js';
import { describeOnEngines } from './support/engines.js';
import { generatedRequests, type Pick } from './support/generated-operation.js';
import { WatchedLanes } from './support/watched-lanes.js';

describeOnEngines('any query that comes again', (engine) => {
  let lanes: WatchedLanes;

  beforeAll(async () => {
    lanes = await WatchedLanes.start(engine);
  });
  afterAll(() => lanes.server.stop());
  beforeEach(() => (lanes.isOwn = []));

  describe.each(['OWNER', 'CREATOR'] as const)('asked by %s', (capacity) => {
    const schema = capacitySchema(createSchema(), capacity);
    let ids: readonly string[] = [];
    let texts: readonly string[] = [];

    beforeAll(async () => {
      interface Seen {
        readonly promoCodes: {
          readonly nodes: readonly {
            readonly id: string;
            readonly text: string;
            readonly owner: { readonly id: string };
            readonly deal: { readonly id: string } | null;
            readonly assignments: readonly {
              readonly id: string;
              readonly program: { readonly id: string };
              readonly holder: { readonly id: string };
            }[];
          }[];
        };
      }
      const { promoCodes } = await lanes.client(capacity).query<Seen>(
        `{ promoCodes(first: 12) { nodes { id text deal { id }
           owner { ... on Creator { id } ... on PerformancePartner { id } }
           assignments { id program { id } holder { ... on Creator { id } ... on MediaSource { id } ... on PerformancePartner { id } } } } } }`,
      );
      const { nodes } = promoCodes;
      texts = [...nodes.slice(0, 5).map(({ text }) => text), 'NOBODY1', 'a"b'];
      ids = [
        ...nodes.slice(0, 4).flatMap(({ id, owner, deal }) => [id, owner.id, deal?.id ?? 'x']),
        ...nodes
          .slice(0, 4)
          .flatMap(({ assignments }) =>
            assignments.flatMap(({ id, program, holder }) => [id, program.id, holder.id]),
          ),
        ...['pc_AZkAAAAAcACAAAAAAAAAAA', 'nothing'],
      ];
    });

    /** Small pages of what is there, and now and then what is refused. */
    function valueOf({ name, type }: GraphQLArgument, pick: Pick): unknown {
      if (name === 'first') return pick(12) === 0 ? 101 : 1 + pick(3);
      if (name === 'last' || name === 'before') return undefined;
      if (name === 'after') return pick(8) === 0 ? 'elsewhere' : undefined;
      if (name === 'ids') return [ids[pick(ids.length)], ids[pick(ids.length)]];
      if (name === 'limit') return 1 + pick(20);
      switch (type.toString()) {
        case 'ID!':
        case 'ID':
          return ids[pick(ids.length)];
        case 'String!':
          return texts[pick(texts.length)];
        case 'PromoCodeFilter':
          return [{ status: ['ACTIVE'] }, { isComplete: false }, { search: 'mei' }, {}][pick(4)];
        case 'PromoCodeOrder':
          return [{ field: 'TEXT', direction: 'ASC' }, undefined][pick(2)];
        default:
          return undefined;
      }
    }

    it('is answered byte for byte as the first time, whatever it asks', async () => {
      const numRuns = engine.name === 'SQLite' ? 150 : 60;
      let own = 0;
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(generatedRequests(schema, valueOf, 5), async (request) => {
          lanes.isOwn = [];
          const first = await lanes.learn(request, capacity);
          const others = [await lanes.send(request, capacity), await lanes.send(request, capacity)];
          expect(others).toEqual([first, first]);
          const isFine = first.status === 200 && !first.text.startsWith('{"errors"');
          if (isFine) own += lanes.isOwn.filter(Boolean).length;
          else refused += 1;
          // What has an error in it is never the lane's to tell.
          if (!isFine) expect(lanes.isOwn).not.toContain(true);
        }),
        { numRuns },
      );
      // Two answers a run may be the lane's; what cannot be asked at all is refused.
      expect(own).toBeGreaterThan(numRuns / 4);
      expect(refused).toBeGreaterThan(0);
    });
  });
});
