import type { Capacity } from '@creator-codes/domain';
import { LIMITS } from '../../src/graphql/limits.js';

/** A request that is another each time, from a caller who is signed in and stays within the limit of requests. */
export interface Attack {
  readonly name: string;
  readonly as: Capacity;
  /** @param turn which is another for every request of every caller */
  readonly body: (turn: number) => object;
}

/** Letters of upper and lower case: another text for each number, and the same to graphql-js. */
const caseOf = (turn: number) =>
  Array.from({ length: 24 }, (_, bit) => ((turn >> bit) & 1 ? 'X' : 'x')).join('');

const FILLER = 'x'.repeat(LIMITS.characters - 100);

const CODES = `promoCodes(first: 1) { nodes { id text owner { __typename ... on Creator { id handle } }
  assignments { id program { name } holder { __typename ... on Creator { id handle } } } } }`;

export const ATTACKS: readonly Attack[] = [
  {
    name: 'a comment of 32 kB, another each time',
    as: 'PERFORMANCE_PARTNER',
    body: (turn) => ({ query: `{__typename} #${turn}${FILLER}` }),
  },
  {
    name: 'small operations with values written inline',
    as: 'CREATOR',
    body: (turn) => ({
      query: `{ promoCodes(first: 1, filter: { search: "${turn}" }) { nodes { id } } }`,
    }),
  },
  {
    name: 'operations for the fast lane, all outcomes of three conditions',
    as: 'CREATOR',
    body: (turn) => ({
      query: `query ($a: Boolean!, $b: Boolean!, $c: Boolean!) {
        x: promoCodes(first: 1) @include(if: $a) { nodes { id } } y: viewer @skip(if: $b) { capacity }
        z: viewer @include(if: $c) { capacity } ${CODES} } # ${caseOf(turn >> 4)}`,
      variables: { a: (turn & 1) === 0, b: (turn & 2) === 0, c: (turn & 4) === 0 },
    }),
  },
  {
    name: 'many operations in one text, each by its name',
    as: 'CREATOR',
    body: (turn) => ({
      query: Array.from({ length: 200 }, (_, number) => `query Q${number} { __typename }`).join(
        ' ',
      ),
      operationName: `Q${turn % 200}`,
    }),
  },
];
