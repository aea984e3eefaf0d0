import { isGuardedInput } from '@creator-codes/domain';
import {
  getArgumentValues,
  getVariableValues,
  isInputObjectType,
  isListType,
  isNonNullType,
  getNamedType,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** A field of an operation whose arguments may hold an input that needs a scope of its own. */
export interface Asking {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** Whether the arguments of a field may hold such an input. */
export function takesGuardedInputs({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ type }) => mayHold(type, new Set()));
}

function mayHold(type: GraphQLInputType, passed: Set<unknown>): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || passed.has(named)) return false;
  passed.add(named);
  return Object.values(named.getFields()).some(
    (field) => isGuardedInput(`${named.name}.${field.name}`) || mayHold(field.type, passed),
  );
}

/**
 * The inputs that need a scope of their own and are given, such as `CreatorTarget.typed`, wherever they stand: in the
 * document, in variables or in their defaults. Null gives nothing. What cannot be read is refused when it is run.
 */
export function inputsGivenBy(
  schema: GraphQLSchema,
  { variableDefinitions }: OperationDefinitionNode,
  asking: readonly Asking[],
  variables: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const given = new Set<string>();
  if (asking.length === 0) return given;
  const { coerced } = getVariableValues(schema, variableDefinitions ?? [], variables);
  if (coerced === undefined) return given;
  for (const { field, node } of asking) {
    const values = argumentsOf({ field, node }, coerced);
    for (const { name, type } of field.args) collect(type, values[name], given);
  }
  return given;
}

type Values = Readonly<Record<string, unknown>>;

function argumentsOf({ field, node }: Asking, variables: Values): Values {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}

function collect(type: GraphQLInputType, value: unknown, given: Set<string>): void {
  if (value === null || value === undefined) return;
  if (isNonNullType(type)) {
    collect(type.ofType, value, given);
  } else if (isListType(type)) {
    for (const each of value as readonly unknown[]) collect(type.ofType, each, given);
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      const below = (value as Values)[field.name];
      const input = `${type.name}.${field.name}`;
      if (below !== null && below !== undefined && isGuardedInput(input)) {
        given.add(input);
        if (typeof below === 'string') given.add(`${input}: ${below.trim()}`);
      }
      collect(field.type, below, given);
    }
  }
}
