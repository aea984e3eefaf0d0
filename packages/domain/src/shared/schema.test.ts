import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { createAccountSchema, updateAccountSchema } from '../account/account.js';
import { createCreatorSchema } from '../creator/creator.js';
import { createDealSchema } from '../deal/deal.js';
import { composeSchema, performanceAndCreatorSteps } from '../procedure/procedure.js';
import { createMediaSourceSchema } from '../program/media-source.js';
import { told, violationsOf } from '../testing/outcome.js';
import { nameText, optionalText } from './fields.js';
import { issueOf, parse, parseChanges } from './schema.js';
import { violation, VIOLATION_CODES } from './violation.js';

describe('an edit', () => {
  const schema = z.partial(
    z.object({ name: nameText(), note: optionalText(9), group: z.enum(['A', 'B']) }),
  );

  it('keeps what is left out and clears what is null', () => {
    expect(parseChanges(schema, { note: undefined })).toEqual({ ok: true, value: {} });
    expect(parseChanges(schema, { note: null })).toEqual({ ok: true, value: { note: null } });
  });

  it('tells what cannot be without a value', () => {
    expect(told(parseChanges(schema, { name: null, group: null }))).toEqual([
      'group REQUIRED',
      'name REQUIRED',
    ]);
  });
});

describe('parse', () => {
  it('takes null and undefined at the top of an input as left out', () => {
    const schema = z.strictObject({ a: z.optional(z.string()) });
    expect(parse(schema, { a: null, b: null, c: undefined })).toEqual({ ok: true, value: {} });
  });

  it('reads the inputs of GraphQL, which are objects without a prototype', () => {
    const input = Object.assign(Object.create(null) as object, {
      name: 'x',
      mode: 'CREATOR_ONLY',
      timeZone: 'UTC',
    });
    expect(parse(createAccountSchema, input).ok).toBe(true);
  });

  test.each([
    ['a length below the limit', z.string().check(z.minLength(3)), 'ab', 'TOO_SHORT', { min: 3 }],
    ['a length above it', z.string().check(z.maxLength(3)), 'abcd', 'TOO_LONG', { max: 3 }],
    ['nothing typed', z.string().check(z.minLength(3)), '', 'REQUIRED', {}],
    ['too many', z.array(z.int()).check(z.maxLength(1)), [1, 2], 'TOO_MANY', { max: 1 }],
    ['too few', z.array(z.int()).check(z.minLength(1)), [], 'INVALID_VALUE', {}],
    ['a number out of range', z.int().check(z.lte(3)), 4, 'INVALID_VALUE', {}],
    ['another type', z.string(), 4, 'INVALID_VALUE', {}],
    ['no choice', z.enum(['A']), undefined, 'REQUIRED', {}],
    ['another choice', z.enum(['A']), 'B', 'INVALID_VALUE', {}],
    [
      'a check without a code of ours',
      z.string().check(z.refine(() => false)),
      'x',
      'INVALID_VALUE',
      {},
    ],
  ])('tells %s', (_, schema, field, code, params) => {
    expect(violationsOf(parse(z.object({ field: schema }), { field }))).toEqual([
      { code, path: ['field'], params },
    ]);
  });

  it('tells each field that is not there to be given', () => {
    const schema = z.object({ inner: z.strictObject({ a: z.string() }) });
    expect(told(parse(schema, { inner: { b: 1, c: 1 } }))).toEqual([
      'inner.a REQUIRED',
      'inner.b NOT_IN_THIS_MODE',
      'inner.c NOT_IN_THIS_MODE',
    ]);
  });

  it('keeps the code, path and parameters of an issue of ours', () => {
    const schema = z.object({ a: z.string() }).check(({ value, issues }) => {
      issues.push(issueOf(value, violation('NAME_TAKEN', ['a'], { name: value.a })));
    });
    expect(violationsOf(parse(schema, { a: 'x' }))).toEqual([
      { code: 'NAME_TAKEN', path: ['a'], params: { name: 'x' } },
    ]);
  });
});

describe('whatever is sent', () => {
  const schemas = [
    createAccountSchema,
    updateAccountSchema,
    createCreatorSchema,
    createDealSchema,
    createMediaSourceSchema,
    composeSchema(performanceAndCreatorSteps),
  ];
  const fields = [...new Set(schemas.flatMap((schema) => Object.keys(schema.def.shape)))];

  test.each(schemas.map((schema) => [Object.keys(schema.def.shape)[0], schema] as const))(
    'is read or answered with codes of the closed list (%s …)',
    (_, schema) => {
      const inputs = fc.dictionary(
        fc.constantFrom(...fields),
        fc.anything({ withNullPrototype: true }),
      );
      fc.assert(
        fc.property(inputs, (input) => {
          for (const { code, path } of violationsOf(parse(schema, input))) {
            expect(VIOLATION_CODES).toContain(code);
            expect(path.every((name) => typeof name === 'string')).toBe(true);
          }
        }),
      );
    },
  );
});
