import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  type GraphQLLeafType,
} from 'graphql';
import { quoted } from './json.js';
import { requirePlain, uncovered } from './uncovered.js';
import type { Write } from './writer.js';

const MAX_INT = 2_147_483_647;

/** Writes the values of a scalar or an enum that are not null. */
export function leafWriter(type: GraphQLLeafType): Write {
  const other = serializedBy(type);
  switch (type) {
    case GraphQLString:
    case GraphQLID:
      return (value) => (typeof value === 'string' ? quoted(value) : other(value));
    case GraphQLBoolean:
      return (value) => (typeof value === 'boolean' ? String(value) : other(value));
    case GraphQLInt:
      return (value) => (isInt(value) ? String(value) : other(value));
    default:
      return other;
  }
}

function isInt(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_INT;
}

function serializedBy(type: GraphQLLeafType): Write {
  return (value) => {
    requirePlain(value);
    const serialized: unknown = type.serialize(value);
    if (typeof serialized === 'string') return quoted(serialized);
    if (serialized === null || serialized === undefined) return uncovered();
    return JSON.stringify(serialized) ?? uncovered();
  };
}
