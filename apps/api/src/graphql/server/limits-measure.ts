import {
  Kind,
  OperationTypeNode,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { Introspection, introspectionCost } from './limits-introspection.js';
import {
  choiceOf,
  countOf,
  countsOf,
  findingCost,
  LOOKING,
  NO_COUNTS,
  numberOf,
  type Choice,
  type Counts,
  type NumberOrVariable,
  type Variables,
} from './limits-lists.js';
import type { Measure } from './limits.js';

/** A part of a document, read once: sums over all of it, and what its cost depends on. */
interface Part {
  /** Fields on its own level. */
  readonly width: number;
  readonly depth: number;
  readonly aliases: number;
  /** Fields on all levels, each fragment counted wherever it is spread. */
  readonly fields: number;
  /** 1 if it answers an object for each object around it. */
  readonly objects: number;
  readonly pages: readonly NumberOrVariable[];
  readonly choice: Choice;
  /** How far its objects are counted. */
  readonly counted: Counts;
  /** The counts on its own level, which are of what the field around them finds. */
  readonly counts: Counts;
  /** Those parts that answer objects. */
  readonly below: readonly Part[];
}

/** The largest page; what a size that is missing or wrong is counted as, until its own check refuses it. */
const MAX_PAGE = 100;

/**
 * Fields that hold texts, a pattern or rules against much of what an account has, or count all rows: as far as ten
 * searches.
 */
const LOOKING_FAR: ReadonlySet<string> = new Set([
  'checkPattern',
  'suggestPromoCodes',
  'previewApplicationRules',
  'nearMisses',
  'unknownExternalIds',
  'mendedRows',
]);

/** Fields whose one object can be as large as a thousand others: the first rows of a file with many columns. */
const LARGE: ReadonlySet<string> = new Set(['reading', 'otherReadings']);
const COST_OF_LARGE = 1_000;

/** Lists without pages; counted as a page, though they may be longer. */
const LONG: ReadonlySet<string> = new Set(['candidates', 'outcomes']);

/** Documents are kept by the server and come again as the same object. */
const parts = new WeakMap<OperationDefinitionNode, Part>();

/**
 * Measures an operation of a valid document. Only the cost depends on the variables. A fragment is read and
 * summed once however often it is spread, so that nested fragments cannot make the measuring itself expensive.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure {
  let part = parts.get(operation);
  if (part === undefined) {
    part = new Reader(schema, document, operation).read(operation.selectionSet);
    parts.set(operation, part);
  }
  const { depth, aliases, fields } = part;
  const mutations = operation.operation === OperationTypeNode.MUTATION ? part.width : 0;
  return { depth, aliases, fields, mutations, cost: costOf(part, variables, new Map()) };
}

function costOf(part: Part, variables: Variables, costs: Map<Part, number>): number {
  const before = costs.get(part);
  if (before !== undefined) return before;
  let below = 0;
  for (const child of part.below) below += costOf(child, variables, costs);
  const size = part.pages.reduce<number>((max, page) => Math.max(max, sizeOf(page, variables)), 1);
  const finding = findingCost(part.choice, part.counted, variables);
  const cost = part.objects + finding + below * size;
  costs.set(part, cost);
  return cost;
}

function sizeOf(page: NumberOrVariable, variables: Variables): number {
  const size = numberOf(page, variables);
  return size >= 1 && size <= MAX_PAGE ? size : MAX_PAGE;
}

/** A field of one value. */
const ALONE: Part = {
  ...{ width: 1, depth: 1, aliases: 0, fields: 1, objects: 0, pages: [], below: [] },
  ...{ choice: null, counted: NO_COUNTS, counts: NO_COUNTS },
};

class Reader {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly spread = new Map<string, Part>();
  private readonly defaults = new Map<string, ValueNode>();
  /** The same as values. */
  private readonly values: Record<string, unknown> = {};
  private readonly introspection: Introspection;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.fragments.set(definition.name.value, definition);
      }
    }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue === undefined) continue;
      this.defaults.set(variable.name.value, defaultValue);
      this.values[variable.name.value] = valueFromASTUntyped(defaultValue);
    }
    this.introspection = new Introspection(schema, this.fragments);
  }

  read(set: SelectionSetNode | undefined): Part {
    const all: Part[] = [];
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) all.push(this.field(selection));
      else if (selection.kind === Kind.INLINE_FRAGMENT) all.push(this.read(selection.selectionSet));
      else all.push(this.fragment(selection.name.value));
    }
    return {
      width: all.reduce((sum, { width }) => sum + width, 0),
      depth: all.reduce((max, { depth }) => Math.max(max, depth), 0),
      aliases: all.reduce((sum, { aliases }) => sum + aliases, 0),
      fields: all.reduce((sum, { fields }) => sum + fields, 0),
      ...{ objects: 0, pages: [], choice: null, counted: NO_COUNTS },
      counts: countsOf(all.map(({ counts }) => counts)),
      below: all.filter(({ objects, below }) => objects > 0 || below.length > 0),
    };
  }

  private field(field: FieldNode): Part {
    const name = field.name.value;
    const isRenamed = field.alias !== undefined && field.alias.value !== name;
    if (name === '__schema' || name === '__type') {
      const { values, ...asked } = this.introspection.measure(field);
      const objects = introspectionCost(this.schema, values);
      // How deep it goes has a rule in graphql-js.
      return { ...ALONE, ...asked, objects };
    }
    const inner = this.read(field.selectionSet);
    const isObject = field.selectionSet !== undefined;
    return {
      ...ALONE,
      depth: inner.depth + 1,
      aliases: inner.aliases + (isRenamed ? 1 : 0),
      fields: inner.fields + 1,
      objects:
        (isObject ? 1 : 0) +
        (LOOKING_FAR.has(name) ? 10 * LOOKING : 0) +
        (LARGE.has(name) ? COST_OF_LARGE : 0),
      pages: this.pagesOf(field),
      choice: choiceOf(field, this.values),
      counted: inner.counts,
      counts: isObject && name === 'count' ? countOf(this.limitOf(field)) : NO_COUNTS,
      below: inner.below,
    };
  }

  private fragment(name: string): Part {
    const measured = this.spread.get(name);
    if (measured !== undefined) return measured;
    const part = this.read(this.fragments.get(name)?.selectionSet);
    this.spread.set(name, part);
    return part;
  }

  private limitOf(field: FieldNode): NumberOrVariable | null {
    const limit = field.arguments?.find(({ name }) => name.value === 'limit');
    return limit === undefined ? null : this.numberIn(limit.value);
  }

  /** Null for what is neither a number nor a variable. */
  private numberIn(value: ValueNode): NumberOrVariable | null {
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind !== Kind.VARIABLE) return null;
    const variable = value.name.value;
    // A number that is too large is counted as the largest, of whatever it is.
    const otherwise = this.defaults.get(variable);
    return {
      variable,
      otherwise: otherwise?.kind === Kind.INT ? Number(otherwise.value) : Number.NaN,
    };
  }

  /** `first`, `last`, the number of `ids` and long lists multiply what is below them. */
  private pagesOf(field: FieldNode): readonly NumberOrVariable[] {
    const pages: NumberOrVariable[] = LONG.has(field.name.value) ? [MAX_PAGE] : [];
    for (const { name, value } of field.arguments ?? []) {
      if (name.value === 'first' || name.value === 'last') {
        const page = this.numberIn(value);
        if (page !== null) pages.push(page);
      }
      if (name.value === 'ids')
        pages.push(value.kind === Kind.LIST ? value.values.length : MAX_PAGE);
    }
    return pages;
  }
}
