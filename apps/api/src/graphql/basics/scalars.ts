import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { formatDateTime, parseDateTime } from './date-time.js';

/**
 * The scalars of the schema. They are ours and not those of graphql-scalars, for two reasons:
 * - a bad zone, e-mail, address, country or currency is an expected failure and must reach the caller as a
 *   `UserError` with a path, beside all others of the call; a strict scalar would answer with a GraphQL
 *   error before any rule is asked. So these take any text, and the domain judges it;
 * - instants are integers here (epoch milliseconds), and a `Date` per value is what a list would spend most on.
 * Names and specifications are those of graphql-scalars, so clients find what they expect.
 */

function textScalar(
  name: string,
  description: string,
  specifiedByURL?: string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string.`);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** An instant: epoch milliseconds inside, RFC 3339 in UTC outside. */
export const DateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description:
    'An instant as RFC 3339 text. Given with seconds and a zone (`2026-12-01T09:00:00+08:00`), answered in UTC with milliseconds (`2026-12-01T01:00:00.000Z`).',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => {
    if (typeof value !== 'number') throw new TypeError('An instant is a number of milliseconds.');
    return formatDateTime(value);
  },
  parseValue: readDateTime,
  parseLiteral: (node: ValueNode) =>
    readDateTime(node.kind === Kind.STRING ? node.value : undefined),
});

function readDateTime(value: unknown): number {
  const instant = typeof value === 'string' ? parseDateTime(value) : null;
  if (instant === null) {
    throw new GraphQLError(
      'DateTime must be an RFC 3339 date and time with seconds and a zone, such as "2026-12-01T09:00:00Z".',
    );
  }
  return instant;
}

export const TimeZone = textScalar(
  'TimeZone',
  'The name of an IANA time zone, such as `Asia/Shanghai`. Zones are answered under the names of today: `Asia/Calcutta` is `Asia/Kolkata`. Offsets such as `+08:00` are no zones: they know no clock changes.',
  'https://www.iana.org/time-zones',
);

export const SafeInt = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description:
    'A whole number that may be larger than an `Int`, up to 9,007,199,254,740,991 either way.',
  serialize: readSafeInt,
  parseValue: readSafeInt,
  parseLiteral: (node: ValueNode) =>
    readSafeInt(node.kind === Kind.INT ? Number(node.value) : undefined),
});

function readSafeInt(value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new GraphQLError('SafeInt must be a whole number up to 9007199254740991 either way.');
}

export const Currency = textScalar('Currency', 'An ISO 4217 currency code, such as `USD`.');

export const Url = textScalar(
  'URL',
  'A web address beginning with `http://` or `https://`.',
  'https://url.spec.whatwg.org/',
);

export const EmailAddress = textScalar(
  'EmailAddress',
  'An e-mail address, such as `mei@example.com`.',
);

export const CountryCode = textScalar(
  'CountryCode',
  'An ISO 3166-1 alpha-2 country code in capital letters, such as `CN`.',
);
