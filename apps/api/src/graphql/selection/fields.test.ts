import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../application/ports/reads.js';
import { fieldsOf, rowFieldsOf } from './fields.js';

const schema = buildSchema(`
  type Query { list(first: Int): List }
  type List { nodes: [Thing] edges: [Edge] }
  type Edge { node: Thing }
  type Thing { id: ID name: String parent: Thing }
`);

/** What a resolver of `list` is told. */
function seen(query: string, read: (info: GraphQLResolveInfo) => Fields): Fields {
  let fields: Fields = {};
  const rootValue = {
    list: (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
      fields = read(info);
      return null;
    },
  };
  const { errors } = graphqlSync({ schema, source: query, rootValue });
  expect(errors).toBeUndefined();
  return fields;
}

describe('selected fields', () => {
  it('are read through aliases and fragments, and merged where a field is selected twice', () => {
    const query = `
      { list { nodes { a: name ...More ... on Thing { parent { id } } } } list { nodes { id } } }
      fragment More on Thing { parent { name ...Deep } }
      fragment Deep on Thing { parent { __typename } }`;
    expect(seen(query, fieldsOf)).toEqual({
      nodes: { id: {}, name: {}, parent: { id: {}, name: {}, parent: { __typename: {} } } },
    });
  });

  it('hold what a directive may leave out', () => {
    const query = '{ list { nodes { id @skip(if: true) ... @include(if: false) { name } } } }';
    expect(seen(query, fieldsOf)).toEqual({ nodes: { id: {}, name: {} } });
  });

  it('of rows are those of nodes and edges together', () => {
    const query = '{ list { nodes { id } edges { node { name parent { id } } } } }';
    expect(seen(query, rowFieldsOf)).toEqual({ id: {}, name: {}, parent: { id: {} } });
    expect(seen('{ list { edges { node { name } } } }', rowFieldsOf)).toEqual({ name: {} });
    expect(seen('{ list { __typename } }', rowFieldsOf)).toEqual({});
  });

  it('below a path are those of that field, none where it was not selected', () => {
    const query = '{ list { nodes { parent { name } } } }';
    expect(seen(query, (info) => fieldsOf(info, 'nodes', 'parent'))).toEqual({ name: {} });
    expect(seen(query, (info) => fieldsOf(info, 'edges', 'node'))).toEqual({});
  });
});
