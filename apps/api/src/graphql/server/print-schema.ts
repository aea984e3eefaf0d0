import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.js';

// Writes the schema, sorted, with every description, to the path that is given or to apps/api/schema.graphql.
const target = process.argv[2] ?? new URL('../../../schema.graphql', import.meta.url);
writeFileSync(target, `${printSchema(lexicographicSortSchema(createSchema()))}\n`);
