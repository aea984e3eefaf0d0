import {
  GROUPS,
  isPartner,
  MUTATION_FIELDS,
  QUERY_FIELDS,
  type Group,
} from '@creator-codes/domain';
import {
  getNamedType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { whoSees } from '../../basics/see.js';

type GroupOf = (field: string) => Group | null | undefined;

/**
 * Writes at each field of an object type who may see it: as the field itself says, or its class, or whoever may ask
 * for a payload or a list. Fields of the two roots are the domain's to decide. A field about which nothing is said
 * stays undecided.
 */
export function decideFields(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  decide(roots[0], (field) => ownValue(QUERY_FIELDS, field));
  decide(roots[1], (field) => ownValue(MUTATION_FIELDS, field));
  const asked = payloadsAndLists(roots);
  for (const type of objectTypes(schema)) {
    if (!roots.includes(type)) decide(type, (field) => ofClass(type, field) ?? asked.get(type));
  }
  return schema;
}

/** The object types of a schema, the two roots included. */
export function objectTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));
}

function decide(type: GraphQLObjectType | null | undefined, groupOf: GroupOf): void {
  for (const field of Object.values(type?.getFields() ?? {})) {
    field.extensions = { ...field.extensions, see: whoSees(field) ?? groupOf(field.name) };
  }
}

/** What a class says about a field that says nothing itself. */
function ofClass(type: GraphQLObjectType, field: string): Group | null {
  const group = whoSees(type);
  // A field of an interface, such as the id, stands nowhere in the class: nothing can be said beside it.
  const isInherited = type.getInterfaces().some((each) => field in each.getFields());
  return group !== null && (isInherited || !GROUPS[group].some(isPartner)) ? group : null;
}

/** Payloads, and lists with their edges: they are for whoever may ask the root field that answers them. */
function payloadsAndLists(
  roots: readonly (GraphQLObjectType | null | undefined)[],
): ReadonlyMap<GraphQLNamedType, Group | null> {
  const groups = new Map<GraphQLNamedType, Group | null>();
  for (const field of roots.flatMap((root) => Object.values(root?.getFields() ?? {}))) {
    const type = getNamedType(field.type);
    if (!isObjectType(type) || !/(Payload|Connection)$/.test(type.name)) continue;
    const { edges } = type.getFields();
    for (const each of edges === undefined ? [type] : [type, getNamedType(edges.type)]) {
      const group = whoSees(field);
      // Two root fields that do not agree decide nothing.
      groups.set(each, !groups.has(each) || groups.get(each) === group ? group : null);
    }
  }
  return groups;
}

function ownValue(table: Readonly<Record<string, Group>>, name: string): Group | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
