import { bytesOfId } from '../../src/persistence/tables/ids.js';
import { at } from './memberships.js';
import type { TestServer } from './server.js';
import { Visitor, type Visit } from './visitor.js';
import { type SeenError } from './world.js';

const told = (errors: readonly SeenError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

let typists = 0;

/** What tests of open links into programs do and look at, in an account. */
export function openLinksIn(server: TestServer, account: string) {
  const { client, database } = server;
  const post = (path: string, link: string, more: object = {}, by = new Visitor(server.url)) =>
    by.post(path, { token: link.split('#')[1] ?? link, ...more });
  const create = async (more: object = {}) => {
    const { createInvitationLink } = await client.query<{
      createInvitationLink: {
        invitationLink: { id: string } | null;
        link: string | null;
        errors: SeenError[];
      };
    }>(
      'mutation ($input: CreateInvitationLinkInput!) { createInvitationLink(input: $input) { invitationLink { id } link errors { code path message params { name value } } } }',
      { input: { limit: 5, endsAt: at(30), ...more } },
      { account },
    );
    const { invitationLink, link, errors } = createInvitationLink;
    return { id: invitationLink?.id ?? '', link: link ?? '', errors: told(errors) };
  };
  const mailTo = async (email: string) =>
    (await server.mails('%')).find(({ to }) => to === email)?.text ?? '';
  return {
    create,
    /** What somebody types, an address of their own unless told. */
    typed: (more: object = {}) => {
      typists += 1;
      return {
        ...{ name: 'Mei Tanaka', email: `typist${typists}@creators.example` },
        ...{ platform: 'INSTAGRAM', profile: '@meitanaka', language: 'EN', ...more },
      };
    },
    async revoke(id: string) {
      const { revokeInvitationLink } = await client.query<{
        revokeInvitationLink: { errors: SeenError[] };
      }>(
        'mutation ($input: RevokeInvitationLinkInput!) { revokeInvitationLink(input: $input) { errors { code path } } }',
        { input: { invitationLinkId: id } },
        { account },
      );
      return told(revokeInvitationLink.errors);
    },
    look: (link: string): Promise<Visit> => post('/open-link', link),
    ask: (link: string, typed: object, by?: Visitor) => post('/ask-by-link', link, typed, by),
    lookAtConfirmation: (link: string) => post('/link-confirmation', link),
    confirm: (link: string, by?: Visitor) => post('/confirm-by-link', link, {}, by),
    mailTo,
    /** The link in the newest mail to an address; empty without one. */
    confirmationFor: async (email: string) =>
      /http\S+\/join\/confirm#\S+/.exec(await mailTo(email))?.[0] ?? '',
    async stateOf(id: string) {
      const { node } = await client.query<{ node: { state: string; uses: number } }>(
        'query ($id: ID!) { node(id: $id) { ... on InvitationLink { state uses } } }',
        { id },
        { account },
      );
      return node;
    },
    /** Creators of the account with their places, by a part of what they are found by. */
    async creators(search: string) {
      const { creators } = await client.query<{
        creators: {
          nodes: readonly {
            id: string;
            displayName: string;
            email: string | null;
            language: string | null;
            socialProfiles: readonly { platform: string; handle: string; url: string | null }[];
            memberships: readonly {
              state: string;
              application: string | null;
              byLink: { isAddressProven: boolean; invitationLink: { id: string } } | null;
            }[];
          }[];
        };
      }>(
        'query ($search: String!) { creators(first: 20, filter: { search: $search }) { nodes { id displayName email language socialProfiles { platform handle url } memberships { state application byLink { isAddressProven invitationLink { id program { name } } } } } } }',
        { search },
        { account },
      );
      return creators.nodes;
    },
    async history(subjectId: string) {
      const { auditEvents } = await client.query<{
        auditEvents: { nodes: readonly { action: string; actor: string; actorKind: string }[] };
      }>(
        'query ($id: ID!) { auditEvents(first: 20, filter: { subjectId: $id }) { nodes { action actor actorKind } } }',
        { id: subjectId },
        { account },
      );
      return auditEvents.nodes.map(({ action, actorKind }) => `${action} ${actorKind}`);
    },
    /** The link's end has come. */
    end: (id: string) =>
      database.transaction((session) =>
        session.execute('UPDATE invitation_link SET ends_at = 1 WHERE id = ?', [
          bytesOfId('InvitationLink', id),
        ]),
      ),
    expireRequest: (email: string) =>
      database.transaction((session) =>
        session.execute('UPDATE link_request SET expires_at = 1 WHERE email = ?', [email]),
      ),
    forgetLimits: () =>
      database.transaction((session) => session.execute('DELETE FROM rate_limit')),
    forgetCounts: () =>
      database.transaction((session) => session.execute('DELETE FROM mail_count')),
    async everythingStored(): Promise<string> {
      const tables = ['invitation_link', 'link_request', 'idempotency', 'audit_event', 'message'];
      const rows = await Promise.all(
        tables.map((name) => database.select(`SELECT * FROM ${name}`)),
      );
      return JSON.stringify(rows);
    },
  };
}
