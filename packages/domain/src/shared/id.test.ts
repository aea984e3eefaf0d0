import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { idOf } from '../testing/built.js';
import { entityOfId, ID_PREFIX, isIdOf, type EntityName } from './id.js';

const entities = Object.keys(ID_PREFIX) as EntityName[];

describe('an id', () => {
  test.each(entities)('of %s is known by its prefix, and is of no other type', (name) => {
    const id = idOf(name, 7);
    expect(id).toHaveLength(25);
    expect(entityOfId(id)).toBe(name);
    expect(entities.filter((other) => isIdOf(other, id))).toEqual([name]);
  });

  it('has a prefix of two letters that no other type has', () => {
    const prefixes = Object.values(ID_PREFIX);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const prefix of prefixes) expect(prefix).toMatch(/^[a-z]{2}$/);
  });

  const body = 'A'.repeat(22);
  test.each([
    ['nothing', ''],
    ['no prefix', body],
    ['an unknown prefix', `zz_${body}`],
    ['a prefix in capitals', `PC_${body}`],
    ['another separator', `pc-${body}`],
    ['a short body', `pc_${body.slice(1)}`],
    ['a long body', `pc_${body}A`],
    ['a foreign character', `pc_${'A'.repeat(20)}+A`],
    ['white space behind', `pc_${body}\n`],
    ['white space before', ` pc_${body}`],
    ['a name of every object', '__proto__'],
    ['a UUID', '018f4d9e-7a10-7c3b-9a77-0123456789ab'],
  ])('is not %s', (_, text) => {
    expect(entityOfId(text)).toBeNull();
  });

  it('has one spelling: the last character carries two bits of four', () => {
    const digits = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const taken = digits.filter((last) => entityOfId(`pc_${'A'.repeat(21)}${last}`) !== null);
    expect(taken).toEqual(['A', 'Q', 'g', 'w']);
  });

  it('is never read into any other text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const name = entityOfId(text);
        if (name !== null) expect(text).toMatch(/^[a-z]{2}_[A-Za-z0-9_-]{22}$/);
      }),
    );
  });
});
