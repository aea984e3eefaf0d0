import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { CAPACITIES, type Capacity } from '@creator-codes/domain';
import { isInputObjectType, type GraphQLSchema } from 'graphql';
import { mayFill, maySee, whoSees } from '../../basics/see.js';
import { objectTypes } from './decide-fields.js';

/** The fields of object types about which nothing says who may see them, as `Type.field`. */
export function undecidedFields(full: GraphQLSchema): readonly string[] {
  return objectTypes(full).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => whoSees(field) === null)
      .map((field) => `${type.name}.${field.name}`),
  );
}

/**
 * The schema that somebody in a capacity sees: what they may not use is not there, nor what only that led to.
 * @param full with a decision for each of its fields
 */
export function capacitySchema(full: GraphQLSchema, capacity: Capacity): GraphQLSchema {
  const inputs = Object.values(full.getTypeMap()).filter(isInputObjectType);
  const isWhole =
    objectTypes(full).every((type) =>
      Object.values(type.getFields()).every((field) => maySee(capacity, field)),
    ) &&
    inputs.every((type) =>
      Object.values(type.getFields()).every((field) => mayFill(capacity, field)),
    );
  if (isWhole) return full;
  const visible = mapSchema(full, {
    [MapperKind.OBJECT_FIELD]: ({ extensions }) =>
      maySee(capacity, { extensions: extensions ?? {} }) ? undefined : null,
    [MapperKind.INPUT_OBJECT_FIELD]: ({ extensions }) =>
      mayFill(capacity, { extensions: extensions ?? {} }) ? undefined : null,
  });
  return pruneSchema(visible);
}

/** The schemas of all capacities. A field without a decision is a fault of ours, so there is no server then. */
export function capacitySchemas(full: GraphQLSchema): Readonly<Record<Capacity, GraphQLSchema>> {
  const undecided = undecidedFields(full);
  if (undecided.length > 0) {
    throw new Error(`nothing says who may see ${undecided.join(', ')}: put @See beside it`);
  }
  return Object.fromEntries(
    CAPACITIES.map((capacity) => [capacity, capacitySchema(full, capacity)]),
  ) as Record<Capacity, GraphQLSchema>;
}
