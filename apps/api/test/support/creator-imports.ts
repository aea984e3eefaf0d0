import type { Client } from './client.js';
import { appliedImport, importRows, plannedImport } from './imports.js';
import type { TestServer } from './server.js';

/** A creator as an import has made or changed them. */
export interface SeenCreator {
  readonly id: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly notes: string | null;
  readonly socialProfiles: readonly {
    platform: string;
    handle: string;
    followers: number | null;
  }[];
  readonly externalIds: readonly { system: string; id: string }[];
  readonly memberships: readonly { state: string; contractEnd: string | null }[];
}

/** What tests do with files of creators in an account. */
export function creatorImportsIn(
  server: () => Pick<TestServer, 'client' | 'url'>,
  account: () => string,
) {
  const client = (): Client => server().client;
  const planned = (content: string, also: object = {}) =>
    plannedImport(server(), account(), content, {}, also, 'CREATORS');
  const applied = (token: string | null) => appliedImport(client(), account(), token, 'CREATORS');
  const rowsOf = (id: string) => importRows(client(), id, account());
  const statesOf = async (id: string) => (await rowsOf(id)).map(({ state }) => state);
  const called = async (search: string): Promise<readonly SeenCreator[]> => {
    const { creators } = await client().query<{ creators: { nodes: SeenCreator[] } }>(
      `query ($search: String!) { creators(first: 20, filter: { search: $search }) { nodes {
         id displayName email notes socialProfiles { platform handle followers } externalIds { system id }
         memberships { state contractEnd }
       } } }`,
      { search },
      { account: account() },
    );
    return creators.nodes;
  };
  return { planned, applied, rowsOf, statesOf, called };
}
