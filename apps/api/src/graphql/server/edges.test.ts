import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';

const SCHEMA = buildSchema(
  readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
);
const OBJECTS = Object.values(SCHEMA.getTypeMap()).filter(isObjectType);

it('edges lead to nodes, but for rows of jobs, which have a number in their job, and events, which no id finds', () => {
  const node = SCHEMA.getType('Node');
  if (!isInterfaceType(node)) throw new Error('the schema has no nodes');
  const edges = OBJECTS.filter(({ name }) => name.endsWith('Edge'));
  const others = edges.filter((edge) => {
    const type = getNamedType(edge.getFields()['node']?.type);
    return !isObjectType(type) || !type.getInterfaces().includes(node);
  });
  expect(edges.length).toBeGreaterThan(10);
  expect(others.map(({ name }) => name)).toEqual(['BulkJobRowEdge', 'EventEdge']);
});

it('lists lead both ways, but for events, which are caught up with', () => {
  const fields = OBJECTS.flatMap((type) => Object.values(type.getFields()));
  const lists = fields.filter(({ type }) => getNamedType(type).name.endsWith('Connection'));
  const forward = lists.filter(
    ({ args }) =>
      !['first', 'after', 'last', 'before'].every((name) => args.some((arg) => arg.name === name)),
  );
  expect(lists.length).toBeGreaterThan(10);
  expect(forward.map(({ name }) => name)).toEqual(['events']);
});
