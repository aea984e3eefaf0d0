import type { VariablesOf } from '../../../shared/lib/graphql';
import type { CodesColumn } from '../columns';
import type { CodesQuery } from '../list/codes-query';

/** What the list asks the API for. */
export type CodesQuestion = Pick<VariablesOf<typeof CodesQuery>, 'filter' | 'orderBy'>;

const OWNER = [
  'owner {',
  '  __typename',
  '  ... on Creator { id displayName }',
  '  ... on MediaSource { id name }',
  '  ... on PerformancePartner { id name }',
  '}',
];

/** The query of a list with these columns. */
export function queryText(columns: readonly CodesColumn[]): string {
  const has = (column: CodesColumn) => columns.includes(column);
  const ofAssignments = [
    ...(has('programs') ? ['program { id name kind }'] : []),
    ...(has('credit') ? ['creditPolicy'] : []),
  ];
  const fields = [
    'id',
    'text',
    'matchType',
    ...(has('owner') ? OWNER : []),
    ...(has('status') ? ['status'] : []),
    ...(has('window') ? ['startAt', 'endAt', 'expiredAt'] : []),
    ...(ofAssignments.length === 0
      ? []
      : ['assignments {', ...ofAssignments.map((field) => `  ${field}`), '}']),
  ];
  return [
    'query Codes($first: Int!, $after: String, $filter: PromoCodeFilter, $orderBy: PromoCodeOrder) {',
    '  promoCodes(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {',
    '    nodes {',
    ...fields.map((field) => `      ${field}`),
    '    }',
    '    pageInfo { hasNextPage endCursor }',
    '  }',
    '}',
  ].join('\n');
}

/** The variables of its first page, the largest that the API gives. */
export function variablesOf({ filter, orderBy }: CodesQuestion) {
  return { first: 100, filter, orderBy };
}
