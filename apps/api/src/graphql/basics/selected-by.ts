import { ID_PREFIX, isGuardedPart } from '@creator-codes/domain';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { takesGuardedInputs, type Asking } from './given-by.js';

/** What an operation asks for, as scopes name it. */
interface Selected {
  /** The fields at its root. */
  readonly fields: ReadonlySet<string>;
  /**
   * The types of which it selects more than that something is there: an id says nothing else. Beside them parts of other
   * types that need a scope of their own, such as `BulkJobRow.label`.
   */
  readonly types: ReadonlySet<string>;
  /** The fields whose arguments may hold what needs a scope of its own; what they hold may stand in variables. */
  readonly asking: readonly Asking[];
}

const known = new WeakMap<OperationDefinitionNode, Selected>();

/** What an operation selects, through fragments and aliases. Worked out once for an operation that is kept. */
export function selectedBy(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Selected {
  let selected = known.get(operation);
  if (selected === undefined) {
    selected = select(schema, document, operation);
    known.set(operation, selected);
  }
  return selected;
}

function select(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): Selected {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const root = schema.getRootType(operation);
  const fields = new Set<string>();
  const types = new Set<string>();
  const asking: Asking[] = [];
  const collect = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (type === root) fields.add(name);
        if (type === undefined || SAYS_NOTHING.has(name)) continue;
        const entity = entityOf(type);
        if (entity !== null) types.add(entity);
        const part = `${type.name}.${name}`;
        if (isGuardedPart(part)) types.add(part);
        const field = fieldOf(type, name);
        if (field !== undefined && takesGuardedInputs(field))
          asking.push({ field, node: selection });
        collect(selection.selectionSet, typeOf(field));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value;
        collect(selection.selectionSet, on === undefined ? type : schema.getType(on));
      } else {
        const fragment = fragments.get(selection.name.value);
        // A fragment is on one type, so once is enough; and one that names itself ends.
        fragments.delete(selection.name.value);
        if (fragment === undefined) continue;
        collect(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
      }
    }
  };
  collect(selectionSet, root ?? undefined);
  return { fields, types, asking };
}

const SAYS_NOTHING: ReadonlySet<string> = new Set(['__typename', 'id']);

/** Of which type a list, its parts or an object tells. */
function entityOf({ name }: GraphQLNamedType): string | null {
  const entity = name.replace(/(?:Connection|Edge)$/, '');
  return Object.hasOwn(ID_PREFIX, entity) ? entity : null;
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function typeOf(field: GraphQLField<unknown, unknown> | undefined): GraphQLNamedType | undefined {
  const below = field === undefined ? undefined : getNamedType(field.type);
  return isCompositeType(below) ? below : undefined;
}
