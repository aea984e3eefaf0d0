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

  const prefix = fc.constantFrom(...Object.values(ID_PREFIX));
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));
  const anyId = fc.tuple(prefix, digits(21), fc.constantFrom('A', 'Q', 'g', 'w'));

  it('is read whatever its digits are', () => {
    fc.assert(
      fc.property(anyId, ([type, body, last]) => {
        const name = entityOfId(`${type}_${body}${last}`);
        expect(name === null ? null : ID_PREFIX[name]).toBe(type);
      }),
    );
  });

  it('is none once a character is lost, comes in, or becomes one that ids have not', () => {
    const anything = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 });
    const foreign = fc.string({ unit: 'grapheme', minLength: 1 }).filter((t) => !/[\w-]/.test(t));
    fc.assert(
      fc.property(anyId, fc.nat(24), anything, foreign, ([type, body, last], at, more, other) => {
        const id = `${type}_${body}${last}`;
        const [before, after] = [id.slice(0, at), id.slice(at)];
        expect(entityOfId(before + after.slice(1)), 'lost').toBeNull();
        expect(entityOfId(before + more + after), 'in').toBeNull();
        expect(entityOfId(id + more), 'behind').toBeNull();
        expect(entityOfId(before + other + after.slice(1)), 'foreign').toBeNull();
      }),
    );
  });

  it('is never read into any other text', () => {
    const known = new Set<string>(Object.values(ID_PREFIX));
    // Near to an id: most are none, for one reason or another, and every tenth or so is one.
    const near = fc
      .tuple(
        fc.oneof(prefix, fc.stringMatching(/^[a-z]{2}$/)),
        fc.constantFrom('_', '_', '_', '-'),
        fc.oneof(digits(21), digits(20), digits(22)),
        fc.oneof(fc.constantFrom('A', 'Q', 'g', 'w'), digits(1)),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(near, (text) => {
        const is = /^[a-z]{2}_[A-Za-z0-9_-]{21}[AQgw]$/.test(text) && known.has(text.slice(0, 2));
        expect(entityOfId(text) !== null).toBe(is);
      }),
    );
  });
});
