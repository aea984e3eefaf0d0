import fc from 'fast-check';
import {
  buildSchema,
  execute,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { generatedRequests, type Pick } from '../../../../test/support/generated-operation.js';
import { SDL, TEXTS, worldOf } from '../../../../test/support/odd-world.js';
import { CompiledQuery } from './compiled-query.js';

function argumentOf({ name }: { readonly name: string }, pick: Pick): unknown {
  if (pick(4) === 0) return undefined;
  if (name === 'kind') return ['SMALL', 'LARGE', null][pick(3)];
  if (name === 'words') return [['a', 'b'], [], null][pick(3)];
  return name === 'id' ? TEXTS[1 + pick(4)] : 1 + pick(3);
}

const requests = generatedRequests(buildSchema(SDL), argumentOf, 4);

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operation as OperationDefinitionNode;
}

async function bothAnswer(
  schema: GraphQLSchema,
  query: string,
  variables: Record<string, unknown>,
) {
  const document = parse(query);
  const contextValue = {};
  const compiled = new CompiledQuery(schema, document, operationOf(document));
  const expected = await execute({ schema, document, variableValues: variables, contextValue });
  const answer = () => compiled.run(contextValue, variables).catch(() => null);
  // The second answer comes from what the first has compiled.
  return { expected, answers: [await answer(), await answer()], compiled };
}

describe('a compiled query', () => {
  it('answers byte for byte what graphql-js answers', async () => {
    await fc.assert(
      fc.asyncProperty(requests, fc.nat(), async ({ query, variables }, seed) => {
        // The scalar fails for some texts, which is an error; everything else is covered.
        const { expected, answers } = await bothAnswer(worldOf(seed, 0), query, { ...variables });
        const text = expected.errors === undefined ? JSON.stringify(expected.data) : null;
        expect(answers).toEqual([text, text]);
      }),
      { numRuns: 600 },
    );
  });

  it('leaves to graphql-js what has an error, and never answers otherwise', async () => {
    let answered = 0;
    let failed = 0;
    await fc.assert(
      fc.asyncProperty(requests, fc.nat(), async ({ query, variables }, seed) => {
        const { expected, answers } = await bothAnswer(worldOf(seed, 12), query, { ...variables });
        if (expected.errors !== undefined) failed += 1;
        for (const answer of answers) {
          if (answer === null) continue;
          answered += 1;
          expect(expected.errors).toBeUndefined();
          expect(answer).toBe(JSON.stringify(expected.data));
        }
      }),
      { numRuns: 600 },
    );
    // Both kinds have been there.
    expect(Math.min(answered, failed)).toBeGreaterThan(20);
  });

  it('leaves variables that do not fit and introspection to graphql-js', async () => {
    const schema = worldOf(1, 0);
    for (const [query, variables] of [
      ['query ($n: Int!) { things(first: $n) { id } }', { n: 'x' }],
      ['query ($n: Int!) { things(first: $n) { id } }', {}],
      ['{ __schema { queryType { name } } }', {}],
      ['{ __type(name: "Thing") { name } }', {}],
    ] as const) {
      const { answers } = await bothAnswer(schema, query, variables);
      expect(answers, query).toEqual([null, null]);
    }
  });

  it('is compiled once for each outcome of its conditions', async () => {
    const schema = worldOf(1, 0);
    const query = 'query ($a: Boolean!) { count b: count @include(if: $a) }';
    const document = parse(query);
    const compiled = new CompiledQuery(schema, document, operationOf(document));
    for (const a of [true, false, true, false]) {
      const { data } = await execute({ schema, document, variableValues: { a } });
      expect(await compiled.run({}, { a })).toBe(JSON.stringify(data));
    }
    expect(compiled.size).toBe(3);
  });

  it('hands resolvers what graphql-js hands them', async () => {
    const schema = buildSchema(
      'type Query { a(x: Int = 2): B } type B { c: [B!] d(y: [Int]): Int }',
    );
    const seen: unknown[] = [];
    for (const name of ['Query', 'B']) {
      const type = schema.getType(name);
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (field.name === 'c') continue;
        field.resolve = (source, args, context, info) => {
          seen.push([source, args, context, info]);
          return field.name === 'd' ? 1 : { c: [{}, {}] };
        };
      }
    }
    const query =
      'query ($y: Int) { e: a { c { d(y: [1, $y]) ...F } } } fragment F on B { d(y: [1, $y]) }';
    const { expected, answers } = await bothAnswer(schema, query, { y: 3 });
    expect(answers[0]).toBe(JSON.stringify(expected.data));
    const [byGraphql, byUs] = [seen.slice(0, 3), seen.slice(3, 6)];
    expect(byUs).toEqual(byGraphql);
  });
});
