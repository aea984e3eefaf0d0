import { GraphQLError, GraphQLScalarType, valueFromASTUntyped, type ValueNode } from 'graphql';

/** Deeper than anything that a form has; what goes on for ever would end the process. */
const DEPTH_MAX = 12;

type JsonObject = Readonly<Record<string, unknown>>;

/** An object whose fields are its keeper's affair. */
export const JSONObject = new GraphQLScalarType<JsonObject, JsonObject>({
  name: 'JSONObject',
  description: `An object as JSON has it, at most ${DEPTH_MAX} levels deep.`,
  specifiedByURL: 'https://www.ecma-international.org/publications/files/ECMA-ST/ECMA-404.pdf',
  serialize: (value) => value as JsonObject,
  parseValue: read,
  parseLiteral: (node: ValueNode, variables) => read(valueFromASTUntyped(node, variables)),
});

function read(value: unknown): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new GraphQLError('JSONObject must be an object.');
  }
  if (!isWithin(value, DEPTH_MAX)) {
    throw new GraphQLError(`JSONObject may be ${DEPTH_MAX} levels deep at most.`);
  }
  return value as JsonObject;
}

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((below) => isWithin(below, levels - 1));
}
