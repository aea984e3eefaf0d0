import { expect } from 'vitest';
import type { TestServer } from './server.js';
import { codeFor, make, mutate, TERMS, type World } from './world.js';

const DAY = 24 * 60 * 60 * 1_000;
/** So many days from now. */
export const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();

export interface Membership {
  readonly id: string;
  readonly state: string;
  readonly hasJoined: boolean;
  readonly contractStart: string | null;
  readonly contractEnd: string | null;
  readonly decidedBy: string | null;
  readonly allowedActions: readonly string[];
  readonly version: number;
}

export const MEMBERSHIP =
  'state hasJoined contractStart contractEnd decidedBy allowedActions creator { id }';

/** What tests of memberships do and look at, in a world. */
export function membershipsIn(server: Pick<TestServer, 'client'>, world: World) {
  const run = (name: string, input: object) => mutate(server.client, name, input, world.account);
  const creator = (displayName: string) =>
    make(server.client, 'createCreator', { displayName }, world.account);
  const membershipOf = async (creatorId: string): Promise<Membership> => {
    const { node } = await server.client.query<{ node: { memberships: readonly Membership[] } }>(
      `query ($id: ID!) { node(id: $id) { ... on Creator { memberships { id version ${MEMBERSHIP} } } } }`,
      { id: creatorId },
      { account: world.account },
    );
    const [membership] = node.memberships;
    if (membership === undefined) throw new Error('no membership');
    return membership;
  };
  const joined = async (name: string, contract: object = {}) => {
    const creatorId = await creator(name);
    expect((await run('recordCreatorJoined', { creatorId, ...contract })).errors).toEqual([]);
    const { id: membershipId, version } = await membershipOf(creatorId);
    return { creatorId, membershipId, version };
  };
  const issued = async (creatorId: string, text: string, terms: object = {}) => {
    const code = codeFor(world, text, { creatorId, terms: { ...TERMS, ...terms } });
    const { node, errors } = await run('issuePromoCode', code);
    return {
      id: node?.id ?? '',
      told: errors.map(({ code, path }) => `${code} ${path.join('.')}`),
    };
  };
  const flagsOf = async (id: string) => {
    const { node } = await server.client.query<{ node: { healthFlags: readonly string[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { healthFlags } } }',
      { id },
      { account: world.account },
    );
    return node.healthFlags;
  };
  return { run, creator, membershipOf, joined, issued, flagsOf };
}
