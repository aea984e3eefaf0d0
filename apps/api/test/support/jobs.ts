import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './client.js';
import { ERRORS, type SeenError } from './world.js';

/** What tests see of a job. */
export interface SeenJob {
  readonly id: string;
  readonly state: string;
  readonly token: string | null;
  readonly revision: number;
  readonly position: number;
  readonly total: number;
  readonly problem: string | null;
  readonly counts: readonly { readonly state: string; readonly count: number }[];
}

export interface SeenRow {
  readonly number: number;
  readonly state: string;
  readonly plan: string;
  readonly label: string;
  readonly text: string | null;
  readonly promoCode: { readonly id: string; readonly text: string } | null;
  readonly creator: { readonly id: string } | null;
  readonly errors: readonly SeenError[];
  readonly warnings: readonly SeenError[];
}

const JOB = 'id state token revision position total problem counts { state count }';

/** Calls a mutation of jobs. */
export async function onJob(
  client: Client,
  name: string,
  input: object,
  account: string,
): Promise<{ readonly bulkJob: SeenJob | null; readonly errors: readonly SeenError[] }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await client.query<{
    answer: { bulkJob: SeenJob | null; errors: SeenError[] };
  }>(
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { bulkJob { ${JOB} } errors ${ERRORS} } }`,
    { input },
    { account },
  );
  return data.answer;
}

/** The same of a call that must be done. */
export async function jobOf(
  client: Client,
  name: string,
  input: object,
  account: string,
): Promise<SeenJob> {
  const { bulkJob, errors } = await onJob(client, name, input, account);
  if (bulkJob === null) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return bulkJob;
}

/** Waits until nobody works on a job any more. */
export async function settled(client: Client, id: string, account: string): Promise<SeenJob> {
  for (;;) {
    const { node } = await client.query<{ node: SeenJob | null }>(
      `query ($id: ID!) { node(id: $id) { ... on BulkJob { ${JOB} } } }`,
      { id },
      { account },
    );
    if (node === null) throw new Error('no such job');
    if (node.state !== 'PLANNING' && node.state !== 'RUNNING') return node;
    await sleep(20);
  }
}

/** The first hundred rows of a job. */
export async function rowsOf(
  client: Client,
  id: string,
  account: string,
  filter: object = {},
): Promise<readonly SeenRow[]> {
  const { node } = await client.query<{ node: { rows: { nodes: SeenRow[] } } }>(
    `query ($id: ID!, $filter: BulkJobRowFilter) { node(id: $id) { ... on BulkJob { rows(first: 100, filter: $filter) { nodes {
       number state plan label text promoCode { id text } creator { id } errors ${ERRORS} warnings ${ERRORS}
     } } } } }`,
    { id, filter },
    { account },
  );
  return node.rows.nodes;
}

/** What rows of a plan are told first, and how many. */
export async function problemsOf(
  client: Client,
  { id }: Pick<SeenJob, 'id'>,
  account: string,
): Promise<readonly (readonly [plan: string, code: string, count: number])[]> {
  const { node } = await client.query<{
    node: { problems: { plan: string; code: string; count: number }[] };
  }>(
    'query ($id: ID!) { node(id: $id) { ... on BulkJob { problems { plan code count } } } }',
    { id },
    { account },
  );
  return node.problems.map(({ plan, code, count }) => [plan, code, count] as const);
}

/** How many rows stand where. */
export function countsOf({ counts }: SeenJob): Readonly<Record<string, number>> {
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}
