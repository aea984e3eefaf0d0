import {
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { LIMITS } from './limits.js';

/** How long a list of the schema is: on an average, and the longest. */
interface Length {
  readonly mean: number;
  readonly most: number;
}

/** What a selection asks of the schema: values are what is answered, names and descriptions too. */
interface Asked {
  readonly aliases: number;
  readonly fields: number;
  readonly values: number;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type Lengths = Readonly<Record<string, Length | undefined>>;

/** The whole schema, as tools ask for it, costs this; anything else in proportion. */
const WHOLE = LIMITS.cost / 2;

/** Lists of lists are wrapped thrice at most, and most types not at all. */
const WRAPPED: Length = { mean: 0.5, most: 0.5 };

/**
 * Measures what is asked of the schema itself. It answers a value for a name as it does for an object, so values
 * are counted, and lists count with the lengths that they have in this schema.
 */
export class Introspection {
  private readonly spread = new Map<string, Asked>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
  ) {}

  /** @param field `__schema` or `__type` */
  measure(field: FieldNode): Asked {
    return this.field(field, scaleOf(this.schema).lengths, false);
  }

  /** @param isMean whether it is asked of all types alike, and not of one that may be the largest */
  read(set: SelectionSetNode | undefined, lengths: Lengths, isMean: boolean): Asked {
    const all = (set?.selections ?? []).map((selection) => {
      if (selection.kind === Kind.FIELD) return this.field(selection, lengths, isMean);
      return selection.kind === Kind.INLINE_FRAGMENT
        ? this.read(selection.selectionSet, lengths, isMean)
        : this.fragment(selection.name.value, lengths, isMean);
    });
    const sum = (count: (asked: Asked) => number) =>
      all.reduce((total, asked) => total + count(asked), 0);
    return {
      aliases: sum(({ aliases }) => aliases),
      fields: sum(({ fields }) => fields),
      values: sum(({ values }) => values),
    };
  }

  private field(
    { name, alias, selectionSet }: FieldNode,
    lengths: Lengths,
    isMean: boolean,
  ): Asked {
    const length = lengths[name.value];
    const times = length === undefined ? 1 : isMean ? length.mean : length.most;
    const isMeanBelow = name.value === 'types' || (isMean && OWN.has(name.value));
    const inner = this.read(selectionSet, lengths, isMeanBelow);
    return {
      aliases: inner.aliases + (alias !== undefined && alias.value !== name.value ? 1 : 0),
      fields: inner.fields + 1,
      values: 1 + times * inner.values,
    };
  }

  private fragment(name: string, lengths: Lengths, isMean: boolean): Asked {
    const key = `${name} ${String(isMean)}`;
    const measured = this.spread.get(key);
    if (measured !== undefined) return measured;
    const asked = this.read(this.fragments.get(name)?.selectionSet, lengths, isMean);
    this.spread.set(key, asked);
    return asked;
  }
}

/** What belongs to a type alone; other fields lead to types that others lead to as well. */
const OWN = new Set(['fields', 'inputFields', 'enumValues', 'args']);

/** How long the lists of a schema are, and how many values all of it is. */
interface Scale {
  readonly lengths: Lengths;
  readonly values: number;
}

const scales = new WeakMap<GraphQLSchema, Scale>();

/** What so many values of a schema cost. */
export function introspectionCost(schema: GraphQLSchema, values: number): number {
  return Math.ceil((values * WHOLE) / scaleOf(schema).values);
}

/** The question of tools, with all that a schema can tell. */
const ALL = parse(
  getIntrospectionQuery({
    ...{ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true },
    ...{ schemaDescription: true, inputValueDeprecation: true, oneOf: true },
  }),
);

function scaleOf(schema: GraphQLSchema): Scale {
  let scale = scales.get(schema);
  if (scale === undefined) {
    const lengths = measureLists(schema);
    const { operation, fragments } = partsOf(ALL);
    const { values } = new Introspection(schema, fragments).read(operation, lengths, false);
    scale = { lengths, values };
    scales.set(schema, scale);
  }
  return scale;
}

function partsOf({ definitions }: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: SelectionSetNode | undefined;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition.selectionSet;
  }
  return { operation, fragments };
}

function measureLists(schema: GraphQLSchema): Lengths {
  const types = Object.values(schema.getTypeMap());
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const of = (counts: readonly number[], all: number): Length => ({
    mean: counts.reduce((sum, count) => sum + count, 0) / Math.max(all, 1),
    most: Math.max(0, ...counts),
  });
  const each = (lengths: readonly number[]) => of(lengths, types.length);
  const exactly = (length: number): Length => ({ mean: length, most: length });
  return {
    types: exactly(types.length),
    directives: exactly(schema.getDirectives().length),
    fields: each(composite.map((type) => Object.keys(type.getFields()).length)),
    interfaces: each(composite.map((type) => type.getInterfaces().length)),
    possibleTypes: each(
      types.flatMap((type) =>
        isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type).length : [],
      ),
    ),
    inputFields: each(
      types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length),
    ),
    enumValues: each(types.filter(isEnumType).map((type) => type.getValues().length)),
    args: of(
      fields.map(({ args }) => args.length),
      fields.length,
    ),
    ofType: WRAPPED,
  };
}
