import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../../graphql-env';

/** Writes a typed query, mutation or fragment; types come from apps/api/schema.graphql. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    /** RFC 3339 in UTC. */
    DateTime: string;
    /** IANA name. */
    TimeZone: string;
    /** ISO 4217. */
    Currency: string;
    /** A whole number, such as minor units of a currency. */
    SafeInt: number;
    JSONObject: Readonly<Record<string, unknown>>;
    URL: string;
    EmailAddress: string;
    /** ISO 3166-1 alpha-2. */
    CountryCode: string;
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
