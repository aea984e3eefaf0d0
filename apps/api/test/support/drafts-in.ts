import { expect } from 'vitest';
import type { Client } from './client.js';
import type { TestServer } from './server.js';
import { ERRORS, type SeenError, type World } from './world.js';

const FIELDS = 'id wizard ownerName isMine creator { id } state step values version';

interface Draft {
  readonly id: string;
  readonly ownerName: string;
  readonly isMine: boolean;
  readonly creator: { readonly id: string } | null;
  readonly state: string;
  readonly step: string | null;
  readonly values: object;
  readonly version: number;
}
interface Answer {
  readonly draft: Draft | null;
  readonly errors: readonly SeenError[];
}

/** What is done with drafts in a world, by whoever is named. */
export function draftsIn(at: () => { readonly server: TestServer; readonly world: World }) {
  const call = async (client: Client, name: 'save' | 'takeOver', input: object) => {
    const type = `${name === 'save' ? 'Save' : 'TakeOver'}DraftInput`;
    const data = await client.query<{ answer: Answer }>(
      `mutation ($input: ${type}!) { answer: ${name}Draft(input: $input) { draft { ${FIELDS} } errors ${ERRORS} } }`,
      { input },
      { account: at().world.account },
    );
    return data.answer;
  };
  const save = (client: Client, input: object) => call(client, 'save', { values: {}, ...input });
  const saved = async (client: Client, input: object = {}) => {
    const { draft, errors } = await save(client, input);
    expect(errors).toEqual([]);
    if (draft === null) throw new Error('no draft');
    return draft;
  };
  const remove = async (client: Client, draftId: string) => {
    const data = await client.query<{
      deleteDraft: { draftId: string | null; errors: SeenError[] };
    }>(
      `mutation ($input: DeleteDraftInput!) { deleteDraft(input: $input) { draftId errors ${ERRORS} } }`,
      { input: { draftId } },
      { account: at().world.account },
    );
    return data.deleteDraft;
  };
  const listed = async (client: Client, filter: object = {}) => {
    const data = await client.query<{ drafts: { nodes: Draft[]; count: { value: number } } }>(
      `query ($filter: DraftFilter) { drafts(first: 100, filter: $filter) { nodes { ${FIELDS} } count { value } } }`,
      { filter },
      { account: at().world.account },
    );
    expect(data.drafts.count.value).toBe(data.drafts.nodes.length);
    return data.drafts.nodes;
  };
  const codes = ({ errors }: { readonly errors: readonly SeenError[] }) =>
    errors.map(({ code, path }) => [code, ...path].join(' '));
  const events = async (id: string) => {
    const { auditEvents } = await at().server.client.query<{
      auditEvents: { nodes: { action: string; changes: object[] }[] };
    }>(
      `query ($id: ID!) { auditEvents(first: 50, filter: { subjectId: $id }) { nodes { action changes { field before after } } } }`,
      { id },
      { account: at().world.account },
    );
    return auditEvents.nodes.map(({ action }) => action);
  };
  return { call, save, saved, remove, listed, codes, events };
}
