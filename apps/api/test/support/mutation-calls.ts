import type { TestServer } from './server.js';
import { make, TERMS, type World } from './world.js';

/** Calls that stand before and after the mutations under test. */
export function callsIn(server: TestServer, world: World) {
  const memberWith = async (email: string) => {
    const data = await server.client.query<{
      members: { nodes: { id: string; email: string; version: number }[] };
    }>('{ members(first: 100) { nodes { id email version } } }', {}, { account: world.account });
    const found = data.members.nodes.find((one) => one.email === email);
    if (found === undefined) throw new Error(`${email} is no member`);
    return found;
  };
  const member = async (capacity: 'ANALYST' | 'MANAGER') =>
    memberWith((await server.person(capacity, world.account)).email);
  const creator = (displayName: string) =>
    make(server.client, 'createCreator', { displayName }, world.account);
  const version = async (id: string, type: string) => {
    const { node } = await server.client.query<{ node: { version: number } }>(
      `query ($id: ID!) { node(id: $id) { ... on ${type} { version } } }`,
      { id },
      { account: world.account },
    );
    return node.version;
  };
  const partnersCode = (text: string) =>
    make(
      server.client,
      'issuePromoCodeToPartner',
      { performancePartnerId: world.partner, text, terms: TERMS },
      world.account,
    );

  /** A new creator's membership, moved along by these mutations. */
  const membership = async (name: string, ...by: readonly string[]) => {
    const subject = { creatorId: await creator(name), programId: world.creatorProgram };
    let membershipId = '';
    for (const mutation of by) {
      membershipId = await make(server.client, mutation, subject, world.account);
    }
    return { membershipId, version: by.length };
  };

  return { member, memberWith, version, creator, membership, partnersCode };
}
