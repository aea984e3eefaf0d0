import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import { MAX_PARSERS } from '../../src/persistence/engine/mysql-parsers.js';
import { mariadb } from '../support/engines.js';

interface ParserCache {
  readonly getParser: (
    type: 'text',
    fields: readonly object[],
    options: object,
    config: object,
    compile: () => object,
  ) => object;
}

const require = createRequire(import.meta.url);
const { getParser } = require(
  join(dirname(require.resolve('mysql2')), 'lib/parsers/parser_cache.js'),
) as ParserCache;

it('the driver keeps few functions for the columns that callers choose', async () => {
  const fresh = await mariadb.create();
  const database = await openDatabase(fresh.url);
  let compiled = 0;
  const parserOf = (name: string) => {
    const field = { name, columnType: 3, characterSet: 63, flags: 0, decimals: 0 };
    return getParser('text', [field], {}, {}, () => ({ compiled: (compiled += 1) }));
  };
  for (let turn = 0; turn < MAX_PARSERS; turn += 1) parserOf(`a${turn}`);
  parserOf(`a${MAX_PARSERS - 1}`);
  expect(compiled).toBe(MAX_PARSERS);
  for (let turn = 0; turn < MAX_PARSERS; turn += 1) parserOf(`b${turn}`);
  // Those of before have made room.
  parserOf(`a${MAX_PARSERS - 1}`);
  expect(compiled).toBe(2 * MAX_PARSERS + 1);
  await database.close();
  await fresh.remove();
});
