/** A kind of work, as QUALITY.md numbers them. */
export interface Work {
  readonly name: 'P1' | 'P2';
  readonly title: string;
  readonly query: string;
  /** One set of variables for each request, in turn. */
  readonly variables: readonly Readonly<Record<string, string>>[];
}

const LIST = `query P1 {
  promoCodes(first: 50, filter: { status: [ACTIVE] }, orderBy: { field: CREATED_AT, direction: DESC }) {
    nodes {
      id text status matchType startAt endAt isComplete
      owner { __typename ... on Creator { id displayName } ... on PerformancePartner { id name } }
      assignments {
        creditPolicy startAt endAt timeZone
        program { id name kind }
        holder { __typename ... on Creator { id } ... on MediaSource { id name } ... on PerformancePartner { id } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const LOOK_UP = `query P2($text: String!) {
  promoCodeByText(text: $text) {
    id text status
    owner { __typename ... on Creator { id displayName } ... on PerformancePartner { id name } }
  }
}`;

/** @param texts of codes that exist, for the look-ups */
export function worksOn(texts: readonly string[]): readonly Work[] {
  return [
    { name: 'P1', title: 'list of 50 with owner and assignments', query: LIST, variables: [{}] },
    {
      name: 'P2',
      title: 'look-up by text',
      query: LOOK_UP,
      variables: texts.map((text) => ({ text })),
    },
  ];
}
