import { buildSchema, getIntrospectionQuery, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measure } from './limits-measure.js';
import { passedLimit, type Measure } from './limits.js';

const SCHEMA = buildSchema(`
  type Query { a(first: Int, last: Int): A b: A c: A }
  type A { a: A b: [A!] c: Int d: E }
  enum E { X Y }
  input I { a: Int }
`);

function measured(text: string, variables: object = {}): Measure {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return measure(SCHEMA, document, operation, { ...variables });
}

describe('measure', () => {
  it('counts levels, fields and aliases through fragments', () => {
    const text = `query { a: x { ...F } b: y { ... on T { z { w: w v: u } } } }
      fragment F on T { p { q } r: s }`;
    expect(measured(text)).toMatchObject({ depth: 3, fields: 8, aliases: 4 });
  });

  it('multiplies what is below a page by its size', () => {
    expect(
      measured('{ a(first: 50) { nodes { owner { id } deal { id } } pageInfo { x } } }').cost,
    ).toBe(1 + 50 * (1 + 1 + 1 + 1));
    expect(measured('{ a(first: 10) { n { b(last: 20) { n { id } } } } }').cost).toBe(
      1 + 10 * (1 + 1 + 20 * 1),
    );
  });

  it('takes page sizes from variables, else from their defaults, else as the largest', () => {
    const text = 'query ($n: Int = 5) { a(first: $n) { n { id } } }';
    expect(measured(text, { n: 7 }).cost).toBe(8);
    expect(measured(text).cost).toBe(6);
    expect(measured('query ($n: Int) { a(first: $n) { n { id } } }').cost).toBe(101);
    expect(measured(text, { n: 1_000_000 }).cost).toBe(101);
    expect(measured(text, { n: -3 }).cost).toBe(101);
  });

  it('counts what holds texts against all others as ten searches', () => {
    expect(measured('{ checkPattern(pattern: "x") { isLegal } }').cost).toBe(2_001);
    expect(measured('{ suggestPromoCodes(creatorId: "x") }').cost).toBe(2_000);
    expect(measured('{ matchPromoCode(text: "x") { nearMisses { text } } }').cost).toBe(2_002);
    const thirty = Array.from({ length: 30 }, (_, n) => `a${n}: suggestPromoCodes(creatorId: "x")`);
    const refusal = passedLimit(measured(`{ ${thirty.join(' ')} }`));
    expect(refusal).toContain('costs 60000 objects; the limit is 20000');
  });

  it('counts what is read of a file as a thousand objects', () => {
    expect(measured('{ file(id: "x") { reading { rows } } }').cost).toBe(1_002);
    const two = 'file { reading { rows } otherReadings { rows } }';
    expect(measured(`{ bulkJobs(first: 100) { nodes { ${two} } } }`).cost).toBeGreaterThan(200_000);
  });

  it('counts lists without pages that may be long as the largest page', () => {
    expect(measured('{ matchPromoCode(text: "x") { candidates { code { id } } } }').cost).toBe(102);
    expect(measured('{ expirePromoCodes { outcomes { code { owner { id } } } } }').cost).toBe(202);
  });

  it('counts ids as a page', () => {
    expect(measured('{ nodes(ids: ["a", "b", "c"]) { x { id } } }').cost).toBe(4);
    expect(measured('query ($i: [ID!]!) { nodes(ids: $i) { x { id } } }').cost).toBe(101);
  });

  it('counts what a count passes, however large the page; more where it is of a search', () => {
    const one = '{ a(first: 1) { count { value } } }';
    const plain = measured('{ a(first: 1) { page { value } } }').cost;
    expect(measured(one).cost).toBe(plain + 100);
    expect(measured('{ a(first: 1) { count(limit: 100000) { value } } }').cost).toBe(plain + 1_000);
    expect(measured('{ a(first: 1) { count(limit: 0) { value } } }').cost).toBe(plain + 1_000);
    const limited = 'query ($n: Int) { a(first: 1) { count(limit: $n) { value } } }';
    expect(measured(limited, { n: 500 }).cost).toBe(plain + 5);
    expect(measured(limited, { n: 1e9 }).cost).toBe(plain + 1_000);
    const twice = '{ a(first: 1) { ...C ...C } } fragment C on T { count { value } }';
    expect(measured(twice).cost).toBe(plain + 1 + 200);
    const searched = '{ a(first: 1, filter: { search: "x" }) { count { value } } }';
    expect(measured(searched).cost).toBe(plain + 200 + 500);
    const filtered = 'query ($f: F) { a(first: 1, filter: $f) { count { value } } }';
    expect(measured(filtered, { f: { search: 'x' } }).cost).toBe(plain + 200 + 500);
    expect(measured(filtered, { f: { search: null } }).cost).toBe(plain + 100);
    const below = '{ b(first: 7) { a(first: 1) { count { value } } } }';
    expect(measured(below).cost).toBe(1 + 7 * (plain + 100));
  });

  it('knows which lists look far, whoever says it', () => {
    const cost = (filter: string, orderBy = '') =>
      measured(`{ a(first: 1, filter: { ${filter} }${orderBy}) { b { value } } }`).cost;
    const plain = cost('');
    const far = plain + 200;
    for (const filter of ['search: "x"', 'handle: "x"', 'startsAfter: "x"', 'creditPolicy: X']) {
      expect([filter, cost(filter)]).toEqual([filter, far]);
    }
    for (const nothing of ['search: ""', 'search: null', 'status: [X]', 'purpose: null']) {
      expect([nothing, cost(nothing)]).toEqual([nothing, plain]);
    }
    expect(cost('purpose: X')).toBe(plain);
    expect(cost('isComplete: false')).toBe(plain);
    expect(cost('purpose: X, status: []')).toBe(plain);
    expect(cost('purpose: X, status: [Y]')).toBe(far);
    expect(cost('purpose: X, ownerId: "y"')).toBe(far);
    expect(cost('purpose: X', ', orderBy: { field: CREATED_AT }')).toBe(plain);
    expect(cost('purpose: X', ', orderBy: { field: TEXT }')).toBe(far);
    expect(cost('status: [X]', ', orderBy: { field: TEXT }')).toBe(plain);
    const given = `query ($f: F = { purpose: X }, $o: O, $q: String) {
      a(first: 1, filter: $f, orderBy: $o) { b { value } } c(first: 1, filter: { search: $q }) { d { e } }
    }`;
    const both = measured(given).cost;
    expect(measured(given, { o: { field: 'TEXT' } }).cost).toBe(both + 200);
    expect(measured(given, { f: { status: ['X'] }, o: { field: 'TEXT' } }).cost).toBe(both);
    expect(measured(given, { q: 'x' }).cost).toBe(both + 200);
    for (const odd of [null, 7, 'x', [], [['search']], { search: { x: 1 } }]) {
      expect(measured(given, { f: odd }).cost).toBeGreaterThanOrEqual(both);
    }
  });

  it('counts aliases, fields and values of the schema, by the lengths of its lists', () => {
    const asTools = measured(getIntrospectionQuery({ oneOf: true, specifiedByUrl: true }));
    expect(asTools.cost).toBeGreaterThan(9_000);
    expect(asTools.cost).toBeLessThanOrEqual(10_000);
    const all = '{ __schema { types { fields { name } } } }';
    expect(measured(all)).toMatchObject({ depth: 1, fields: 4, aliases: 0 });
    const thrice =
      '{ __schema { types { a: fields { name } b: fields { name } fields { name } } } }';
    expect(measured(thrice)).toMatchObject({ fields: 8, aliases: 2 });
    expect(measured(thrice).cost).toBeGreaterThan(2 * measured(all).cost);
    const deep = '{ __type(name: "A") { fields { type { fields { type { name } } } } } }';
    expect(measured(deep).cost).toBeGreaterThan(
      measured('{ __type(name: "A") { fields { type { name } } } }').cost * 3,
    );
  });

  it('counts the mutations of an operation, in fragments too', () => {
    expect(measured('mutation { a b ...F } fragment F on Mutation { c { x y } }').mutations).toBe(
      3,
    );
    expect(measured('{ a b c }').mutations).toBe(0);
  });

  it('measures fragments that double without doubling the work', () => {
    const doubling = Array.from(
      { length: 200 },
      (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`,
    );
    const text = `{ ...F0 } ${doubling.join(' ')} fragment F200 on T { a { b } }`;
    expect(measured(text).fields).toBeGreaterThan(1e60);
  });
});
