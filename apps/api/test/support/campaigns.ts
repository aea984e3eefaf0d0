import type { TestServer } from './server.js';
import { ERRORS, make, mutate, type World } from './world.js';

const CAMPAIGN = `{ id name description goal status allowedActions startAt endAt budget currency desiredHires version
  program { id } deal { id name } template { id name } }`;
const LIST = `query ($filter: CreatorCampaignFilter, $order: NamedOrder) {
  creatorCampaigns(first: 20, filter: $filter, orderBy: $order) { nodes { id name status } count { value } }
}`;
const HISTORY = `query ($id: ID!) { auditEvents(first: 20, filter: { subjectId: $id }) {
  nodes { action subjectLabel changes { field before after } }
} }`;
const call = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { creatorCampaign ${CAMPAIGN} errors ${ERRORS} }
}`;

interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly version: number;
}
interface Answer {
  readonly creatorCampaign: Campaign | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

/** What tests ask and change of the campaigns of one account. */
export function campaignsIn({ client }: TestServer, { account, creatorProgram }: World) {
  const ask = <Data>(document: string, variables: object = {}) =>
    client.query<Data>(document, variables, { account });
  const run = async (name: string, input: object): Promise<Answer> => {
    const answer = (await ask<Record<string, Answer>>(call(name), { input }))[name];
    if (answer === undefined) throw new Error(`no ${name}`);
    return answer;
  };
  const list = async (filter: object, order?: object) =>
    (
      await ask<{ creatorCampaigns: { nodes: Campaign[]; count: { value: number } } }>(LIST, {
        ...{ filter, order },
      })
    ).creatorCampaigns;
  return {
    create: (name: string, more: object = {}) =>
      make(client, 'createCreatorCampaign', { programId: creatorProgram, name, ...more }, account),
    refusal: async (name: string, input: object) =>
      (await mutate(client, name, input, account)).errors,
    update: (input: object) => run('updateCreatorCampaign', input),
    change: (creatorCampaignId: string, version: number, action: string) =>
      run('changeCreatorCampaignStatus', { creatorCampaignId, version, action }),
    list,
    names: async (filter: object, order?: object) =>
      (await list(filter, order)).nodes.map(({ name }) => name),
    historyOf: async (id: string) =>
      (
        await ask<{ auditEvents: { nodes: { action: string; changes: unknown }[] } }>(HISTORY, {
          id,
        })
      ).auditEvents.nodes,
    found: async (id: string) =>
      (
        await ask<{ node: Campaign | null }>(
          `query ($id: ID!) { node(id: $id) { ... on CreatorCampaign ${CAMPAIGN} } }`,
          { id },
        )
      ).node,
  };
}
