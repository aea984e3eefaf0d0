import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { capacitiesFor, CAPACITIES, mayRead, type Capacity } from '@creator-codes/domain';
import { isObjectType, type GraphQLSchema } from 'graphql';

/** The fields of object types about which nobody has decided who may read them, as `Type.field`. */
export function undecidedFields(full: GraphQLSchema): readonly string[] {
  return fieldsOfObjects(full).flatMap(({ type, field }) =>
    capacitiesFor(type, field) === null ? [`${type}.${field}`] : [],
  );
}

/**
 * The schema that somebody in a capacity sees: what they may not use is not there, nor what only that led to.
 * @param full with a decision for each of its fields
 */
export function capacitySchema(full: GraphQLSchema, capacity: Capacity): GraphQLSchema {
  const isWhole = fieldsOfObjects(full).every(({ type, field }) => mayRead(capacity, type, field));
  if (isWhole) return full;
  const readable = mapSchema(full, {
    [MapperKind.OBJECT_FIELD]: (_config, field, type) =>
      mayRead(capacity, type, field) ? undefined : null,
  });
  return pruneSchema(readable);
}

/** The schemas of all capacities. A field without a decision is a fault of ours, so there is no server then. */
export function capacitySchemas(full: GraphQLSchema): Readonly<Record<Capacity, GraphQLSchema>> {
  const undecided = undecidedFields(full);
  if (undecided.length > 0) {
    throw new Error(`packages/domain/src/access does not say who may read ${undecided.join(', ')}`);
  }
  return Object.fromEntries(
    CAPACITIES.map((capacity) => [capacity, capacitySchema(full, capacity)]),
  ) as Record<Capacity, GraphQLSchema>;
}

function fieldsOfObjects(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => ({ type: type.name, field })));
}
