import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';

const SDL = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');

it('edges lead to nodes, but for rows of jobs, which have a number in their job, and events, which no id finds', () => {
  const schema = buildSchema(SDL);
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('the schema has no nodes');
  const edges = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => name.endsWith('Edge'));
  const others = edges.filter((edge) => {
    const type = getNamedType(edge.getFields()['node']?.type);
    return !isObjectType(type) || !type.getInterfaces().includes(node);
  });
  expect(edges.length).toBeGreaterThan(10);
  expect(others.map(({ name }) => name)).toEqual(['BulkJobRowEdge', 'EventEdge']);
});
