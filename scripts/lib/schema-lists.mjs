import { buildSchema, getNamedType, isAbstractType, isObjectType } from 'graphql';
import { format, resolveConfig } from 'prettier';

/**
 * What the admin's cache must be told of the schema: the types behind interfaces and unions, and the fields that
 * come in pages.
 * @param sdl the schema as text
 * @param path the file that it is for, whose style it has
 * @returns a module of TypeScript
 */
export function schemaLists(sdl, path) {
  const schema = buildSchema(sdl);
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const possibleTypes = types
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  const pagedFields = types.filter(isObjectType).map((type) => [type.name, pagedFieldsOf(type)]);
  return styled(
    `// Written from apps/api/schema.graphql by \`npm run fix\`.

/** The types of each interface and union. */
export const POSSIBLE_TYPES = ${JSON.stringify(Object.fromEntries(possibleTypes))};

/** The fields of each type that come in pages. */
export const PAGED_FIELDS = ${JSON.stringify(
      Object.fromEntries(pagedFields.filter(([, fields]) => fields.length > 0)),
    )};
`,
    path,
  );
}

function pagedFieldsOf(type) {
  return Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map(({ name }) => name);
}

async function styled(text, path) {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
