/** What one request may ask for; every refusal names the limit and the value. */
export const LIMITS = {
  /** Bytes of a request's body. */
  bodyBytes: 256 * 1_024,
  /** Characters of a document, values and comments included; what is sent as variables is not counted. */
  characters: 32_768,
  /** Keys of the objects that are sent as variables, in all: graphql-js repeats an object for each wrong one. */
  variableKeys: 1_000,
  /** Tokens of a document; checked while it is read. */
  tokens: 2_000,
  /** Levels of fields; those of introspection are graphql-js's to limit. */
  depth: 12,
  /** Fields that were given another name. */
  aliases: 30,
  /** Fields in all, each fragment counted wherever it is spread. */
  fields: 2_000,
  /** Fields of one mutation operation, each of which is a transaction of its own. */
  mutations: 10,
  /** Objects that an answer can hold at most: page sizes multiply. Counts, searches and introspection cost too. */
  cost: 20_000,
} as const;

/** Cost that one request is worth: a page of 50 codes with all that is shown of them. */
const COST_OF_REQUEST = 400;

/** As how many more requests of a minute an operation counts, beside the one that it is. */
export function requestsForWork(cost: number): number {
  return Math.floor(cost / COST_OF_REQUEST);
}

/** Characters of a new text that are read and checked in the time of one request. */
const CHARACTERS_OF_REQUEST = 250;

/** The same of a text that was not read before, whether it is refused or not. */
export function requestsForReading(characters: number): number {
  return Math.floor(characters / CHARACTERS_OF_REQUEST);
}

/** What an operation asks for, before it runs. */
export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
  readonly mutations: number;
  readonly cost: number;
}

/** The sentence about the first limit that is passed; null when there is none. */
export function passedLimit(measure: Measure): string | null {
  const { depth, aliases, fields, mutations, cost } = measure;
  if (depth > LIMITS.depth) {
    return `The operation is ${depth} levels deep; the limit is ${LIMITS.depth}.`;
  }
  if (aliases > LIMITS.aliases) {
    return `The operation has ${aliases} aliases; the limit is ${LIMITS.aliases}.`;
  }
  if (fields > LIMITS.fields) {
    return `The operation has ${fields} fields; the limit is ${LIMITS.fields}.`;
  }
  if (mutations > LIMITS.mutations) {
    return `The operation has ${mutations} mutations; the limit is ${LIMITS.mutations}.`;
  }
  if (cost > LIMITS.cost) {
    return `The operation costs ${cost} objects; the limit is ${LIMITS.cost}. Ask for smaller pages, fewer counts and searches, or less of the schema.`;
  }
  return null;
}
