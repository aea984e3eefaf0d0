import type { Client } from './client.js';
import type { SeenRow } from './jobs.js';

/** What tests see of a code that a plan is about. */
interface SeenCode {
  readonly text: string;
  readonly status: string;
  readonly version: number;
  readonly isComplete: boolean;
  readonly replaces: { readonly id: string } | null;
  readonly assignments: readonly { readonly endAt: string | null }[];
}

export async function seenCode(client: Client, id: string, account: string): Promise<SeenCode> {
  const { node } = await client.query<{ node: SeenCode }>(
    `query ($id: ID!) { node(id: $id) { ... on PromoCode {
       text status version isComplete replaces { id } assignments { endAt }
     } } }`,
    { id },
    { account },
  );
  return node;
}

/** Rows as a plan shows them, each with the codes of what is to be said. */
export function told(rows: readonly SeenRow[]) {
  return rows.map(({ state, label, errors, warnings }) => [
    ...[state, label],
    ...[...errors, ...warnings].map(({ code }) => code),
  ]);
}
