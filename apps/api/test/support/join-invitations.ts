import { bytesOfId } from '../../src/persistence/tables/ids.js';
import type { TestServer } from './server.js';
import { Visitor, type Visit } from './visitor.js';
import { make, type SeenError } from './world.js';

interface Made {
  readonly membership: { readonly id: string } | null;
  readonly link: string | null;
  readonly notMailed: string | null;
  readonly errors: readonly SeenError[];
}

export interface Guest {
  readonly membershipId: string;
}

export type Joining = ReturnType<typeof invitationsIn>;

const MADE =
  '{ membership { id } link notMailed errors { code path message params { name value } } }';

const told = (errors: readonly SeenError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

/** What tests of invitations into a program do and look at, in an account. */
export function invitationsIn(server: TestServer, account: string) {
  const { client, database } = server;
  const send = async (name: string, input: object): Promise<Made> => {
    const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
    const data = await client.query<Record<string, Made>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) ${MADE} }`,
      { input },
      { account },
    );
    const made = data[name];
    if (made === undefined) throw new Error(`${name} answered nothing`);
    return made;
  };
  const invite = async (input: { readonly creatorId: string } & object) => {
    const { membership, link, notMailed, errors } = await send('inviteCreator', input);
    if (membership === null) throw new Error(told(errors).join());
    return { creatorId: input.creatorId, membershipId: membership.id, link, notMailed };
  };
  const ask = (path: string, link: string | null, by: Visitor, more: object = {}) =>
    by.post(path, { token: link?.split('#')[1] ?? link, ...more });
  return {
    invite,
    /** A new creator who is invited. */
    async invited(displayName: string, more: object = {}) {
      const creator = { displayName: displayName.replace(/\n/g, ' '), ...more };
      const creatorId = await make(client, 'createCreator', creator, account);
      const { link, ...invited } = await invite({ creatorId });
      return { ...invited, link: link ?? '' };
    },
    async resend({ membershipId }: Guest, more: object = {}) {
      const { link, notMailed, errors } = await send('resendCreatorInvitation', {
        ...{ membershipId, ...more },
      });
      const until = errors[0]?.params.find(({ name }) => name === 'until')?.value;
      return { link, notMailed, errors: told(errors), until: Number(until) };
    },
    async revoke({ membershipId }: Guest) {
      const { revokeCreatorInvitation } = await client.query<{
        revokeCreatorInvitation: { errors: SeenError[] };
      }>(
        'mutation ($input: RevokeCreatorInvitationInput!) { revokeCreatorInvitation(input: $input) { errors { code path } } }',
        { input: { membershipId } },
        { account },
      );
      return told(revokeCreatorInvitation.errors);
    },
    look: (link: string | null, by = new Visitor(server.url)): Promise<Visit> =>
      ask('/join-invitation', link, by),
    answer: (link: string | null, isAccepted: boolean, by = new Visitor(server.url)) =>
      ask('/answer-join-invitation', link, by, { isAccepted }),
    async stateOf({ membershipId }: Guest): Promise<string | undefined> {
      const { node } = await client.query<{ node: { invitation: { state: string } | null } }>(
        'query ($id: ID!) { node(id: $id) { ... on Membership { invitation { state sentTo mail createdAt createdBy expiresAt mayMailAgainAt } } } }',
        { id: membershipId },
        { account },
      );
      return node.invitation?.state;
    },
    async history(creatorId: string): Promise<readonly object[]> {
      const { auditEvents } = await client.query<{ auditEvents: { nodes: readonly object[] } }>(
        'query ($id: ID!) { auditEvents(first: 20, filter: { subjectId: $id }) { nodes { action actor actorKind } } }',
        { id: creatorId },
        { account },
      );
      return auditEvents.nodes;
    },
    async changeAddress(creatorId: string, email: string) {
      await make(client, 'updateCreator', { creatorId, version: 1, email }, account);
    },
    expire: ({ membershipId }: Guest) =>
      database.transaction((session) =>
        session.execute('UPDATE join_invitation SET expires_at = 1 WHERE membership_id = ?', [
          bytesOfId('Membership', membershipId),
        ]),
      ),
    forgetLimits: () =>
      database.transaction((session) => session.execute('DELETE FROM rate_limit')),
    /** All texts of the tables that a link passes by. */
    async everythingStored(): Promise<string> {
      const tables = ['join_invitation', 'membership', 'idempotency', 'audit_event', 'message'];
      const rows = await Promise.all(
        tables.map((name) => database.select(`SELECT * FROM ${name}`)),
      );
      return JSON.stringify(rows);
    },
  };
}
