import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** Values that scalars of the schema accept. */
const SCALARS: Readonly<Record<string, string>> = {
  String: '"x"',
  Int: '1',
  Boolean: 'true',
  ID: '"cr_AZkAAAAAcACAAAAAAAAAAA"',
  DateTime: '"2030-01-01T00:00:00Z"',
  TimeZone: '"UTC"',
  Currency: '"EUR"',
  CountryCode: '"DE"',
  EmailAddress: '"nobody@example.com"',
  URL: '"https://example.com/"',
  JSONObject: '{ x: 1 }',
};

/** A selection of this field that is valid, with the fewest arguments. */
export function anySelection(field: GraphQLField<unknown, unknown>): string {
  const args = field.args
    .filter(isRequiredArgument)
    .map(({ name, type }) => `${name}: ${literalOf(type)}`);
  // A list wants to know how much of it.
  if (field.args.some((arg) => arg.name === 'first' && !isRequiredArgument(arg)))
    args.push('first: 1');
  const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}${below}`;
}

function literalOf(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literalOf(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? '';
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields());
    const wanted = nullable.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
    return `{ ${wanted.map(({ name, type: inner }) => `${name}: ${literalOf(inner)}`).join(', ')} }`;
  }
  const literal = SCALARS[getNamedType(nullable).name];
  if (literal === undefined) throw new Error(`no value of ${String(type)} is known`);
  return literal;
}
