import type { ApolloServerPlugin } from '@apollo/server';
import {
  getLocation,
  parse,
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type Location,
} from 'graphql';
import type { GraphQLContext } from '../basics/context.js';
import { LIMITS } from './limits.js';

/** How documents are read. Locations and the tokens that hang on them would take most of a document's memory. */
export const PARSE_OPTIONS = { maxTokens: LIMITS.tokens, noLocation: true } as const;

/** Errors still tell their place in the text: for the few that have one the text is read once more. */
export const locationsPlugin: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors, document, source, contextValue }) => {
        if (document === undefined || source === undefined) return Promise.resolve();
        if (locate(errors, document, source)) contextValue.countReading(source.length);
        return Promise.resolve();
      },
    }),
};

/**
 * Gives errors the locations that graphql-js would have given them.
 * @param document which was read from the text without locations
 * @returns whether the text was read for it
 */
export function locate(
  errors: readonly GraphQLError[],
  document: DocumentNode,
  text: string,
): boolean {
  const unplaced = errors.filter(({ locations, nodes }) => locations === undefined && nodes);
  if (unplaced.length === 0) return false;
  const places = new Map<unknown, Location>();
  pair(document, parse(text, { maxTokens: LIMITS.tokens }), places);
  for (const error of unplaced) {
    const inText = error.nodes?.flatMap((node) => places.get(node) ?? []) ?? [];
    if (inText.length === 0) continue;
    const locations = inText.map(({ source, start }) => getLocation(source, start));
    // What else is made of an error is made of what it says itself.
    Object.defineProperty(error, 'locations', { value: locations, enumerable: true });
  }
  return true;
}

/** Walks through a document and its like that has locations, and notes each node's. */
function pair(node: unknown, placed: unknown, places: Map<unknown, Location>): void {
  if (typeof node !== 'object' || node === null) return;
  if (typeof placed !== 'object' || placed === null) return;
  const { loc } = placed as Partial<ASTNode>;
  if (loc !== undefined) places.set(node, loc);
  for (const [key, part] of Object.entries(node)) {
    if (typeof part === 'object') pair(part, (placed as Record<string, unknown>)[key], places);
  }
}
