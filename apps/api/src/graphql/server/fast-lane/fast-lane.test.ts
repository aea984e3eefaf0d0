import {
  buildSchema,
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { expect, it } from 'vitest';
import type { GraphQLContext } from '../../basics/context.js';
import { LIMITS } from '../limits.js';
import { PARSE_OPTIONS } from '../locations-plugin.js';
import { weightOfCompiled } from '../weights.js';
import { FastLane, MAX_LANE_BYTES, USES_BEFORE } from './fast-lane.js';

const FIELDS = Array.from({ length: 400 }, (_, number) => `f${number}`);
const schema = buildSchema(`type Query { a: Int b: Int q: Query ${FIELDS.join(': Int ')}: Int }`);
let resolved = 0;
for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
  field.resolve = () => {
    resolved += 1;
    return Promise.resolve(null);
  };
}
const CONTEXT = {
  ...{ scopes: null, requestId: 'r' },
  weigh: () => null,
  countReading: () => undefined,
} as unknown as GraphQLContext;

function operationOf({ definitions }: DocumentNode, name: string | null) {
  return definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (name === null || definition.name?.value === name),
  );
}

/** A lane that has seen Apollo execute requests so often. */
class Used {
  readonly lane = new FastLane(schema, () => undefined);

  async use(query: string, operationName: string | null = null, times = USES_BEFORE) {
    const document = parse(query, PARSE_OPTIONS);
    const hooks = await this.lane.plugin.requestDidStart?.({} as never);
    for (let turn = 0; turn < times; turn += 1) {
      await hooks?.executionDidStart?.({
        ...{ source: query, request: { operationName }, document },
        operation: operationOf(document, operationName),
      } as never);
    }
  }

  ask(query: string, operationName: string | null = null, variables = {}, context = CONTEXT) {
    return this.lane.answer({ query, operationName, variables }, context);
  }
}

it('admits an operation when it has come several times', async () => {
  const used = new Used();
  await used.use('{ a }', null, USES_BEFORE - 1);
  expect(used.lane.count).toBe(0);
  expect(await used.ask('{ a }')).toBeNull();
  await used.use('{ a }');
  expect(await used.ask('{ a }')).toBe('{"data":{"a":null}}\n');
});

it.each([
  ['at once', (refusal: GraphQLError) => refusal],
  ['after a while', (refusal: GraphQLError) => Promise.resolve(refusal)],
])('runs nothing that is refused for what it costs, be it %s', async (_when, refuse) => {
  const used = new Used();
  await used.use('{ a }');
  resolved = 0;
  const context = { ...CONTEXT, weigh: () => refuse(new GraphQLError('Too much')) };
  expect(await used.ask('{ a }', null, {}, context)).toBeNull();
  expect(resolved).toBe(0);
  expect(await used.ask('{ a }')).toBe('{"data":{"a":null}}\n');
  expect(resolved).toBe(1);
});

it('tells name and text apart, however they are put together', async () => {
  const used = new Used();
  await used.use('query Q{a}');
  await used.use('query Q{a}', 'Q');
  expect(await used.ask('Q{a}', 'query')).toBeNull();
  expect(await used.ask('query Q{a}', 'Other')).toBeNull();
  expect(await used.ask('query Q{a}', 'Q')).toBe('{"data":{"a":null}}\n');
});

it('keeps the operations of one text apart by their names', async () => {
  const used = new Used();
  const both = 'query One { a } query Two { b }';
  for (const name of ['One', 'Two']) await used.use(both, name);
  expect(await used.ask(both, 'One')).toBe('{"data":{"a":null}}\n');
  expect(await used.ask(both, 'Two')).toBe('{"data":{"b":null}}\n');
});

/** Much to compile, and eight outcomes of its conditions. */
const LARGE = `query ($x: Boolean!, $y: Boolean!, $z: Boolean!) {
  a @include(if: $x) b @skip(if: $y) c: b @include(if: $z) ${FIELDS.join(' ')}
}`;
const OUTCOMES = [true, false].flatMap((x) => [
  ...[true, false].flatMap((y) => [true, false].map((z) => ({ x, y, z }))),
]);

it('counts what it compiles at once, and compiles few outcomes of conditions', async () => {
  const used = new Used();
  await used.use(LARGE);
  const bytes: number[] = [];
  const answers: boolean[] = [];
  for (const outcome of OUTCOMES) {
    const answer = used.ask(LARGE, null, outcome);
    bytes.push(used.lane.bytes);
    answers.push((await answer) !== null);
  }
  expect(answers).toEqual([true, true, true, true, false, false, false, false]);
  const growth = bytes.map((after, turn) => after - (bytes[turn - 1] ?? 0));
  expect(growth.slice(4)).toEqual([0, 0, 0, 0]);
  expect(Math.min(...growth.slice(0, 4))).toBeGreaterThan(weightOfCompiled(FIELDS.length) - 1);
});

it('leaves to Apollo what has more than some hundred fields', async () => {
  const used = new Used();
  const below = (depth: number): string =>
    `${FIELDS.slice(0, 150).join(' ')} ${depth > 1 ? `q { ${below(depth - 1)} }` : ''}`;
  for (const [depth, isOwn] of [
    [3, true],
    [4, false],
  ] as const) {
    const query = `{ ${below(depth)} }`;
    await used.use(query);
    expect((await used.ask(query)) !== null).toBe(isOwn);
  }
});

it('stays within its bound of bytes, whatever fills it: texts, names, or what is compiled', async () => {
  const used = new Used();
  const { lane } = used;
  let most = 0;
  const noted = () => (most = Math.max(most, lane.bytes));
  const long = '#'.repeat(LIMITS.characters - 100);
  for (let turn = 0; turn < 200; turn += 1) {
    await used.use(`{ a } #${turn}${long}`);
    noted();
  }
  expect(lane.count).toBeLessThan(100);
  const names = Array.from({ length: 400 }, (_, number) => `Q${number}`);
  const many = names.map((name) => `query ${name} { a }`).join(' ');
  for (const name of names) {
    await used.use(many, name);
    noted();
  }
  for (let turn = 0; turn < 20; turn += 1) {
    const query = `${LARGE} #${turn}`;
    await used.use(query);
    for (const outcome of OUTCOMES) {
      await used.ask(query, null, outcome);
      noted();
    }
  }
  expect(lane.count).toBeLessThan(10);
  expect(most).toBeLessThanOrEqual(MAX_LANE_BYTES);
  expect(most).toBeGreaterThan(MAX_LANE_BYTES / 2);
});
