import type { TestServer } from './server.js';
import { codeFor, joinedCreator, make, makeWorld, TERMS, type World } from './world.js';

const MATCH = `query ($text: String!, $at: DateTime) { matchPromoCode(text: $text, at: $at) {
  steps { kind text } errors { code } winner { id text } restrictedText { id text }
  candidates { verdict promoCode { id } } nearMisses { kind promoCode { id text } } } }`;
const CHECK = `query ($pattern: String!, $samples: [String!]) { checkPattern(pattern: $pattern, samples: $samples) {
  isLegal instructions examples errors { code path params { name value } message }
  samples { text verdict errors { code } } overlaps { witness startAt endAt promoCode { id } } } }`;

interface Matched {
  readonly winner: { readonly id: string; readonly text: string } | null;
  readonly candidates: readonly {
    readonly verdict: string;
    readonly promoCode: { readonly id: string };
  }[];
  readonly nearMisses: readonly unknown[];
}

/** An account with two creators and a partner, so that texts may belong to others. */
export async function twoCreators({ client }: TestServer) {
  const world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR');
  const jo = await joinedCreator(client, world.account, 'Jo Park');
  await make(client, 'createMediaSource', { name: 'Jo', creatorId: jo }, world.account);
  return { world, jo: { ...world, creator: jo }, account: world.account };
}

export const patternFor = (world: World, text: string, terms: object = {}) =>
  codeFor(world, text, { matchType: 'REGEX', terms: { ...TERMS, ...terms } });

export const issued = ({ client }: TestServer, input: object, account: string) =>
  make(client, 'issuePromoCode', input, account);

export async function matchOf({ client }: TestServer, text: string, account: string, at?: string) {
  const asked = { text, at };
  const data = await client.query<{ matchPromoCode: Matched }>(MATCH, asked, { account });
  return data.matchPromoCode;
}

export async function checkOf(
  { client }: TestServer,
  pattern: string,
  account: string,
  samples: readonly string[] = [],
) {
  const asked = { pattern, samples };
  return (await client.query<{ checkPattern: object }>(CHECK, asked, { account })).checkPattern;
}
