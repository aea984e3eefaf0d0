import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, coerceInputValue, parse, validate, type GraphQLInputType } from 'graphql';
import { expect, it } from 'vitest';
import { curlOf } from '../../../shared/access/token-example';
import { COLUMNS } from '../columns';
import { filterOf, orderOf } from '../list/codes-variables';
import { readCodesSearch } from '../search';
import { queryText, variablesOf } from './graphql-text';

const schema = buildSchema(readFileSync('../api/schema.graphql', 'utf8'));

it('any choice of columns is a query that the API answers', () => {
  for (let choice = 0; choice < 2 ** COLUMNS.length; choice += 1) {
    const columns = COLUMNS.filter((_column, place) => (choice & (1 << place)) !== 0);
    expect(validate(schema, parse(queryText(columns)))).toEqual([]);
  }
  expect(queryText([])).not.toContain('assignments');
  expect(queryText(COLUMNS)).toContain('creditPolicy');
});

it('the variables are those of the list, and the API takes them', () => {
  const search = readCodesSearch({ status: 'ACTIVE', q: 'mei', sort: '-endsAt' });
  const variables = variablesOf({ filter: filterOf(search, 'UTC'), orderBy: orderOf(search) });
  expect(variables).toEqual({
    first: 100,
    filter: { search: 'mei', status: ['ACTIVE'] },
    orderBy: { field: 'ENDS_AT', direction: 'DESC' },
  });
  for (const [type, value] of [
    ['PromoCodeFilter', variables.filter],
    ['PromoCodeOrder', variables.orderBy],
  ] as const) {
    expect(() => coerceInputValue(value, schema.getType(type) as GraphQLInputType)).not.toThrow();
  }
});

it('the command hands a shell exactly this, whatever somebody searched for', () => {
  const search = `O'Neil "$(id)" \`id\` \\' ; echo`;
  const body = { query: queryText(COLUMNS), variables: variablesOf({ filter: { search } }) };
  const command = curlOf('https://codes.example', 'YOUR_TOKEN', body);
  const script = command.replace(/^curl/, `printf '%s\\0'`);
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0');
  expect(words[0]).toBe('https://codes.example/graphql');
  expect(words[4]).toBe('authorization: Bearer YOUR_TOKEN');
  expect(JSON.parse(words[6] ?? '')).toEqual(body);
});
