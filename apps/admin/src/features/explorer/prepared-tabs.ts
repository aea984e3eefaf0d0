/** What exists in the account, so that a tab answers at the first click. */
export interface Example {
  readonly creatorId: string;
  readonly text: string;
  readonly timeZone: string;
}

interface Tab {
  readonly query: string;
  readonly variables: string;
}

const MY_CODES = `# Your active codes, newest first; go on with "after": endCursor.
query MyCodes($after: String) {
  promoCodes(
    first: 50
    after: $after
    filter: { status: [ACTIVE] }
    orderBy: { field: CREATED_AT, direction: DESC }
  ) {
    nodes {
      id text status matchType startAt endAt isComplete
      owner {
        __typename
        ... on Creator { id displayName }
        ... on PerformancePartner { id name }
        ... on MediaSource { id name }
      }
      assignments {
        creditPolicy startAt endAt timeZone
        program { id name kind }
        holder {
          __typename
          ... on Creator { id }
          ... on MediaSource { id name }
          ... on PerformancePartner { id }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;

const LOOK_UP = `# To whom does a text belong? Upper and lower case are the same.
query LookUpByText($text: String!) {
  promoCodeByText(text: $text) {
    id text status
    owner {
      __typename
      ... on Creator { id displayName }
      ... on PerformancePartner { id name }
      ... on MediaSource { id name }
    }
  }
}
`;

const READINESS = `# Can this creator get a code now, and what would help?
query Readiness($creatorId: ID!) {
  readiness(creatorId: $creatorId) {
    isReady
    steps {
      step { number title programKind }
      state
      evidence
      violations { code message }
      remedies { kind message }
    }
  }
}
`;

const ISSUE = `# A dry run: every error and warning that issuePromoCode would give. Nothing is written.
query IssueACode($input: IssuePromoCodeInput!) {
  checkPromoCode(input: $input) {
    errors { code path message suggestions }
    warnings { code path message }
  }
}

# To issue the code, take the # away below and run IssueACodeNow. It changes the account's data.
#
# mutation IssueACodeNow($input: IssuePromoCodeInput!) {
#   issuePromoCode(input: $input) {
#     promoCode { id text status isComplete }
#     errors { code path message suggestions owner { __typename } }
#     warnings { code path message }
#   }
# }
`;

const json = (value: object) => JSON.stringify(value, null, 2);

/** The tabs of a first visit: my codes, look-up by text, readiness, issue a code. */
export function preparedTabs({ creatorId, text, timeZone }: Example): Tab[] {
  return [
    { query: MY_CODES, variables: '' },
    { query: LOOK_UP, variables: json({ text }) },
    { query: READINESS, variables: json({ creatorId }) },
    {
      query: ISSUE,
      variables: json({
        input: { creatorId, text: 'WELCOME15', terms: { creditPolicy: 'ALWAYS', timeZone } },
      }),
    },
  ];
}
