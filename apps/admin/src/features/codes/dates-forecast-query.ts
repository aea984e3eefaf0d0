import { skipToken, useQuery } from '@apollo/client/react';
import { graphql, type FragmentOf } from '../../shared/lib/graphql';
import { UserErrorParts } from '../../shared/lib/violations';
import type { CodesTarget } from './codes-target';

/** How many codes are looked at before they are moved: as many as the server names at once. */
const LOOKED_AT = 100;

const ForecastParts = graphql(
  `
    fragment ForecastParts on PromoCode @_unmask {
      id
      text
      assignments {
        id
        status
      }
      editable {
        field
        assignmentId
        may
        objection {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

const ForecastOfIds = graphql(
  `
    query DatesForecastOfIds($ids: [ID!]!) {
      nodes(ids: $ids) {
        __typename
        id
        ...ForecastParts
      }
    }
  `,
  [ForecastParts],
);

const ForecastOfFilter = graphql(
  `
    query DatesForecastOfFilter($first: Int!, $filter: PromoCodeFilter) {
      promoCodes(first: $first, filter: $filter) {
        nodes {
          ...ForecastParts
        }
      }
    }
  `,
  [ForecastParts],
);

/** What decides whether the dates of a code can be moved now. */
export type ForecastCode = FragmentOf<typeof ForecastParts>;

/** The first codes of a target, as they are now; null while nobody has answered, or where one code needs no look. */
export function useForecastCodes({
  input,
  filter,
  single,
}: CodesTarget): readonly ForecastCode[] | null {
  const isMany = single === undefined;
  const ids =
    isMany && 'ids' in input && input.ids !== undefined ? input.ids.slice(0, LOOKED_AT) : null;
  const byIds = useQuery(
    ForecastOfIds,
    ids === null ? skipToken : { variables: { ids }, fetchPolicy: 'network-only' },
  );
  const byFilter = useQuery(
    ForecastOfFilter,
    !isMany || filter === undefined
      ? skipToken
      : { variables: { first: LOOKED_AT, filter }, fetchPolicy: 'network-only' },
  );
  return (
    byFilter.data?.promoCodes.nodes ??
    byIds.data?.nodes.flatMap((node) => (node?.__typename === 'PromoCode' ? [node] : [])) ??
    null
  );
}
