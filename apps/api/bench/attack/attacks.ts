import type { Capacity } from '@creator-codes/domain';
import { LIMITS } from '../../src/graphql/server/limits.js';

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

const times = (count: number, make: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => make(number)).join(' ');

/** Introspection as large as it was found: 2,185 characters that answered 20 MB. */
const WIDE = `{ __schema { types { ...T ${times(29, (number) => `a${number}: fields { ...F }`)} } } }
  fragment T on __Type { name description fields { ...F type { name fields { ...F } } } }
  fragment F on __Field { name description args { name description type { name description } } type { name description } }`;

/** As large as it may be: all of the schema, twice. */
const ALLOWED = `{ __schema { types { name description fields { ...F } inputFields { ...V } enumValues { name description } } } }
  fragment F on __Field { name description a: description b: description args { ...V } type { ...R } c: type { ...R } }
  fragment V on __InputValue { name description type { ...R } d: type { ...R } }
  fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

const lettersOf = (turn: number) =>
  String.fromCharCode(65 + (turn % 26), 65 + (Math.floor(turn / 26) % 26));

const searches = (count: number, turn: number) =>
  `{ ${times(count, (number) => `a${number}: promoCodes(first: 50, filter: { search: "${lettersOf(turn + number)}" }) { count { value } nodes { id text owner { __typename } } }`)} }`;

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
  {
    name: 'introspection, as it was found',
    as: 'ANALYST',
    body: (turn) => ({ query: `${WIDE} # ${turn}` }),
  },
  {
    name: 'introspection, as much as may be',
    as: 'ANALYST',
    body: (turn) => ({ query: `${ALLOWED} # ${turn}` }),
  },
  {
    name: 'thirty searches with counts',
    as: 'ANALYST',
    body: (turn) => ({ query: searches(30, turn) }),
  },
  {
    name: 'searches with counts, as many as may be',
    as: 'ANALYST',
    body: (turn) => ({ query: searches(18, turn) }),
  },
];
