import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** Every place of the schema where a caller can name an id: `Query.readiness.creatorId`, `Mutation.x.input.id`. */
export function idArguments(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args.flatMap((arg) => idsIn(arg.type, `${type.name}.${field.name}.${arg.name}`)),
      ),
    )
    .sort();
}

function idsIn(type: GraphQLInputType, path: string): readonly string[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [path];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    idsIn(field.type, `${path}.${field.name}`),
  );
}
