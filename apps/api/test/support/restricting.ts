import type { TestServer } from './server.js';
import { ERRORS } from './world.js';

const TEXT =
  '{ id kind text normalForm reason startAt endAt isOver endedAt endedBy endedReason version }';
const CREATE = `mutation ($input: CreateRestrictedTextInput!) {
  createRestrictedText(input: $input) { restrictedText ${TEXT} codesKept errors ${ERRORS} } }`;
export const CREATE_MANY = `mutation ($input: CreateRestrictedTextsInput!) {
  createRestrictedTexts(input: $input) {
    outcomes { text restrictedText { id text } codesKept errors { code path } } errors ${ERRORS} } }`;
const UPDATE = `mutation ($input: UpdateRestrictedTextInput!) {
  updateRestrictedText(input: $input) { restrictedText ${TEXT} errors ${ERRORS} } }`;
const END = `mutation ($input: EndRestrictedTextInput!) {
  endRestrictedText(input: $input) { restrictedText ${TEXT} errors ${ERRORS} } }`;
const LIST = `query ($filter: RestrictedTextFilter, $orderBy: NamedOrder, $first: Int, $after: String) {
  restrictedTexts(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes ${TEXT} pageInfo { hasNextPage endCursor } count { value } } }`;

export interface RestrictedText {
  readonly id: string;
  readonly text: string;
  readonly version: number;
}
export interface RestrictAnswer {
  readonly restrictedText: RestrictedText | null;
  readonly codesKept: number;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}
export interface RestrictedList {
  readonly nodes: readonly RestrictedText[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly count: { readonly value: number };
}

/** An instant after all that tests do. */
export const FUTURE = '2090-01-02T00:00:00.000Z';

/** Calls about restricted texts, in an account unless another is named. */
export function restrictingIn(server: TestServer, ownAccount: string) {
  const ask = async <Data>(document: string, variables: object, account = ownAccount) =>
    server.client.query<Data>(document, variables, { account });
  const create = async (input: object, account = ownAccount) =>
    (await ask<{ createRestrictedText: RestrictAnswer }>(CREATE, { input }, account))
      .createRestrictedText;
  return {
    ask,
    create,
    created: async (input: object, account = ownAccount) => {
      const { restrictedText, errors } = await create(input, account);
      if (restrictedText === null) throw new Error(JSON.stringify(errors));
      return restrictedText;
    },
    update: async (input: object) =>
      (await ask<{ updateRestrictedText: RestrictAnswer }>(UPDATE, { input })).updateRestrictedText,
    end: async (input: object) =>
      (await ask<{ endRestrictedText: RestrictAnswer }>(END, { input })).endRestrictedText,
    list: async (variables: object, account = ownAccount) =>
      (await ask<{ restrictedTexts: RestrictedList }>(LIST, { first: 50, ...variables }, account))
        .restrictedTexts,
  };
}

/** Errors as `path CODE`. */
export const toldOf = (errors: RestrictAnswer['errors']) =>
  errors.map(({ code, path }) => `${path.join('.')} ${code}`.trim());
