import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measure } from './limits-measure.js';
import type { Measure } from './limits.js';

function measured(text: string, variables: object = {}): Measure {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return measure(document, operation, { ...variables });
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

  it('counts ids as a page', () => {
    expect(measured('{ nodes(ids: ["a", "b", "c"]) { x { id } } }').cost).toBe(4);
    expect(measured('query ($i: [ID!]!) { nodes(ids: $i) { x { id } } }').cost).toBe(101);
  });

  it('leaves introspection out', () => {
    const text = '{ __schema { types { fields { type { ofType { ofType { name } } } } } } }';
    expect(measured(text)).toMatchObject({ depth: 1, cost: 1 });
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
