import type { TestServer } from './server.js';
import { make, mutate, type World } from './world.js';

export interface ExternalId {
  readonly system: string;
  readonly id: string;
}

export const impact = (id: string): ExternalId => ({ system: 'impact.com', id });

/** What is selected of whatever has ids. */
export const IDS = 'externalIds { system id }';

/** What other systems have ids for: how it is named in an input, and the list that it is found in. */
export const KINDS = [
  ['Creator', 'creatorId', 'creators'],
  ['PerformancePartner', 'performancePartnerId', 'performancePartners'],
  ['MediaSource', 'mediaSourceId', 'mediaSources'],
  ['Program', 'id', 'programs'],
  ['Deal', 'dealId', 'deals'],
] as const;
export type Kind = (typeof KINDS)[number][0];

/** Makes and reads what has ids in other systems; in this world unless told. */
export function externally({ client }: Pick<TestServer, 'client'>, world: World) {
  const inputOf = (kind: Kind, name: string, of: World): object => {
    if (kind === 'Creator') return { displayName: name };
    if (kind === 'Program') return { name, kind: 'CREATOR' };
    return kind === 'Deal' ? { name, type: 'BOGO', programId: of.creatorProgram } : { name };
  };
  return {
    made: (kind: Kind, name: string, externalIds: readonly ExternalId[], of = world) =>
      make(client, `create${kind}`, { ...inputOf(kind, name, of), externalIds }, of.account),
    /** The same, where it may be refused. */
    asked: (kind: Kind, name: string, externalIds: readonly ExternalId[]) =>
      mutate(
        client,
        `create${kind}`,
        { ...inputOf(kind, name, world), externalIds },
        world.account,
      ),
    read: async (kind: Kind, id: string) => {
      const { node } = await client.query<{ node: { externalIds: ExternalId[] } }>(
        `query ($id: ID!) { node(id: $id) { ... on ${kind} { ${IDS} } } }`,
        { id },
        { account: world.account },
      );
      return node.externalIds;
    },
    /** What a list holds of what is called so. */
    found: async (list: string, externalId: object, of = world, orderBy = '') => {
      const { all } = await client.query<{
        all: { nodes: { id: string }[]; count: { value: number } };
      }>(
        `query ($externalId: ExternalIdFilter!) {
          all: ${list}(first: 9, filter: { externalId: $externalId }${orderBy}) { nodes { id } count { value } } }`,
        { externalId },
        { account: of.account },
      );
      const ids = all.nodes.map(({ id }) => id);
      if (all.count.value !== ids.length) throw new Error(`${all.count.value} were counted`);
      return ids;
    },
  };
}
