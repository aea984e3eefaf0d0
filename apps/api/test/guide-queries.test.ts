import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';

const GUIDE = resolve(import.meta.dirname, '../../../docs/guide');
const schema = buildSchema(readFileSync(resolve(import.meta.dirname, '../schema.graphql'), 'utf8'));

it.each(readdirSync(GUIDE).filter((name) => name.endsWith('.md')))(
  'the queries of %s are of our schema',
  (name) => {
    const text = readFileSync(join(GUIDE, name), 'utf8');
    const faults = [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].flatMap(([, query = '']) =>
      validate(schema, parse(query)).map(({ message }) => message),
    );
    expect(faults).toEqual([]);
  },
);
