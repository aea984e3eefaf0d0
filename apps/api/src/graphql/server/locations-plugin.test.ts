import {
  buildSchema,
  execute,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLError,
} from 'graphql';
import { expect, it } from 'vitest';
import { locate, PARSE_OPTIONS } from './locations-plugin.js';

const schema = buildSchema('type Query { a(x: Int): Int! b: [Query!] c: Query }');

/** What is wrong with a text, as graphql-js tells it of a document that was read in this way. */
function errorsOf(text: string, options: object, variableValues = {}): readonly GraphQLError[] {
  const document = parse(text, options);
  const invalid = validate(schema, document);
  const errors =
    invalid.length > 0
      ? invalid
      : ((
          execute({
            ...{ schema, document, variableValues },
            rootValue: { b: [{}, { a: 1 }], c: {} },
          }) as ExecutionResult
        ).errors ?? []);
  if ('noLocation' in options) locate(errors, document, text);
  return errors;
}

it.each([
  ['{ nothing }'],
  ['{ b { nothing\n c { other } } }'],
  ['query ($x: Int!) { a(x: $x) }'],
  ['query ($x: Int) { a(x: $x) a(x: 1) c { ...F } }\nfragment F on Query { a }'],
  ['{ b { a } }'],
  ['# text\n{\n  c { ...F }\n  b { ...F }\n}\nfragment F on Query {\n  a\n}'],
])('errors in %j tell where, though documents are kept without locations', (text) => {
  const told = (options: object) => JSON.stringify(errorsOf(text, options));
  const usual = told({});
  expect(usual).toContain('"locations"');
  expect(told(PARSE_OPTIONS)).toBe(usual);
});

it('documents are read without locations', () => {
  expect(parse('{ a }', PARSE_OPTIONS)).not.toHaveProperty('loc');
});
