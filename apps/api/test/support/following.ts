import type { Client } from './client.js';

interface SeenDeal {
  readonly endAt: string | null;
  readonly version: number;
  readonly name: string;
  readonly followedBy: { readonly id: string; readonly state: string } | null;
}

/** What tests see of deals, their codes and what was told of them. */
export function followingOf(client: () => Client, account: () => string) {
  const dealOf = async (id: string) => {
    const { node } = await client().query<{ node: SeenDeal }>(
      'query ($id: ID!) { node(id: $id) { ... on Deal { name endAt version followedBy { id state } } } }',
      { id },
      { account: account() },
    );
    return node;
  };
  const endsOf = async (id: string) => {
    const { node } = await client().query<{
      node: { readonly assignments: readonly { readonly endAt: string | null }[] };
    }>(
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { assignments { endAt } } } }',
      { id },
      { account: account() },
    );
    return node.assignments.map(({ endAt }) => endAt);
  };
  const writtenBy = async (bulkJobId: string) => {
    const { promoCodes } = await client().query<{
      promoCodes: { readonly nodes: readonly { readonly text: string }[] };
    }>(
      'query ($filter: PromoCodeFilter) { promoCodes(first: 9, filter: $filter) { nodes { text } } }',
      { filter: { bulkJobId } },
      { account: account() },
    );
    return promoCodes.nodes.map(({ text }) => text);
  };
  const eventsOf = async (id: string) => {
    const { auditEvents } = await client().query<{
      auditEvents: { readonly nodes: readonly { readonly action: string }[] };
    }>(
      'query ($id: ID!) { auditEvents(first: 9, filter: { subjectId: $id }) { nodes { action } } }',
      { id },
      { account: account() },
    );
    return auditEvents.nodes.map(({ action }) => action);
  };
  return { dealOf, endsOf, writtenBy, eventsOf };
}
