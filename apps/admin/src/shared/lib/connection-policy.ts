import type { FieldPolicy, Reference } from '@apollo/client';

interface StoredEdge {
  readonly node?: Reference;
  /** On the last edge of each page that came: where the next one begins. */
  readonly cursor?: string;
}

/** A list as the cache holds it: its pages so far, one behind the other. */
export interface StoredConnection {
  readonly edges?: readonly StoredEdge[];
  readonly pageInfo?: {
    readonly hasNextPage?: boolean;
    readonly endCursor?: string | null;
  };
}

/**
 * Keeps the pages of a list as one. A page that is read again takes the place of its old self, and what was read
 * behind it stays: a reader who comes back to row 3,000 finds it, and a new row at the top as well.
 */
export const connectionPolicy: FieldPolicy<StoredConnection> = {
  // The page size is a part of the key: a picker's five rows are not the first five of a list's fifty.
  keyArgs: ['filter', 'orderBy', 'first'],
  read(existing, { canRead }) {
    if (existing?.edges === undefined) return existing;
    return { ...existing, edges: existing.edges.filter((edge) => canRead(edge.node)) };
  },
  merge(existing, incoming, { args }) {
    if (incoming.edges === undefined) return { ...existing, ...incoming };
    const after = args?.['after'] as string | null | undefined;
    const edges = withCursor(incoming.edges, incoming.pageInfo?.endCursor);
    const before = existing?.edges ?? [];
    const start = after ? before.findIndex(({ cursor }) => cursor === after) + 1 : 0;
    // The list began again while its next page was on the way, so the page has no place in it.
    if (after && start === 0 && before.length > 0) return existing ?? incoming;
    const merged = { ...existing, ...incoming };
    const tail = incoming.pageInfo?.hasNextPage === true ? behind(edges, before, start) : [];
    return {
      ...merged,
      edges: [...before.slice(0, start), ...edges, ...tail],
      pageInfo: tail.length > 0 ? existing?.pageInfo : incoming.pageInfo,
    };
  },
};

function withCursor(
  edges: readonly StoredEdge[],
  endCursor: string | null | undefined,
): readonly StoredEdge[] {
  const last = edges.at(-1);
  return last === undefined || !endCursor
    ? edges
    : [...edges.slice(0, -1), { ...last, cursor: endCursor }];
}

/** The rows behind a page: none if its last row was not there before, since something may be between. */
function behind(
  page: readonly StoredEdge[],
  before: readonly StoredEdge[],
  start: number,
): readonly StoredEdge[] {
  const last = page.at(-1)?.node?.__ref;
  const index = before.findIndex(({ node }, at) => at >= start && node?.__ref === last);
  if (last === undefined || index < 0) return [];
  const inPage = new Set(page.map(({ node }) => node?.__ref));
  return before.slice(index + 1).filter(({ node }) => !inPage.has(node?.__ref));
}
