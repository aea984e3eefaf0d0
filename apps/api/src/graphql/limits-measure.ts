import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Measure } from './limits.js';

type Variables = Readonly<Record<string, unknown>>;

/** A number known from the document, or the variable that brings it and what holds where it is left out. */
type PageSize = number | { readonly variable: string; readonly otherwise: number };

/** A part of a document, read once: sums over all of it, and what its cost depends on. */
interface Part {
  /** Fields on its own level. */
  readonly width: number;
  readonly depth: number;
  readonly aliases: number;
  /** Fields on all levels, each fragment counted wherever it is spread. */
  readonly fields: number;
  /** 1 where it answers an object for each object around it. */
  readonly objects: number;
  readonly pages: readonly PageSize[];
  /** Those parts that answer objects. */
  readonly below: readonly Part[];
}

/** The largest page; what a size that is missing or wrong is counted as, until its own check refuses it. */
const MAX_PAGE = 100;

/** Documents are kept by the server and come again as the same object. */
const parts = new WeakMap<OperationDefinitionNode, Part>();

/**
 * Measures an operation of a valid document. Only the cost depends on the variables. A fragment is read and
 * summed once however often it is spread, so that nested fragments cannot make the measuring itself dear.
 */
export function measure(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure {
  let part = parts.get(operation);
  if (part === undefined) {
    part = new Reader(document, operation).read(operation.selectionSet);
    parts.set(operation, part);
  }
  const { depth, aliases, fields } = part;
  const mutations = operation.operation === OperationTypeNode.MUTATION ? part.width : 0;
  return { depth, aliases, fields, mutations, cost: costOf(part, variables, new Map()) };
}

function costOf(part: Part, variables: Variables, known: Map<Part, number>): number {
  const before = known.get(part);
  if (before !== undefined) return before;
  let below = 0;
  for (const child of part.below) below += costOf(child, variables, known);
  const size = part.pages.reduce<number>((max, page) => Math.max(max, sizeOf(page, variables)), 1);
  const cost = part.objects + below * size;
  known.set(part, cost);
  return cost;
}

function sizeOf(page: PageSize, variables: Variables): number {
  const size = typeof page === 'number' ? page : (variables[page.variable] ?? page.otherwise);
  return typeof size === 'number' && size >= 1 && size <= MAX_PAGE ? size : MAX_PAGE;
}

class Reader {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly spread = new Map<string, Part>();
  private readonly defaults = new Map<string, number>();

  constructor(document: DocumentNode, operation: OperationDefinitionNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.fragments.set(definition.name.value, definition);
      }
    }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue?.kind === Kind.INT) {
        this.defaults.set(variable.name.value, Number(defaultValue.value));
      }
    }
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
      objects: 0,
      pages: [],
      below: all.filter(({ objects, below }) => objects > 0 || below.length > 0),
    };
  }

  private field(field: FieldNode): Part {
    const name = field.name.value;
    const isRenamed = field.alias !== undefined && field.alias.value !== name;
    // The schema's own depth has a rule in graphql-js, and its size is what it is.
    const isSchema = name === '__schema' || name === '__type';
    const inner = this.read(isSchema ? undefined : field.selectionSet);
    return {
      width: 1,
      depth: inner.depth + 1,
      aliases: inner.aliases + (isRenamed ? 1 : 0),
      fields: inner.fields + 1,
      objects: field.selectionSet === undefined ? 0 : 1,
      pages: this.pagesOf(field),
      below: inner.below,
    };
  }

  private fragment(name: string): Part {
    const known = this.spread.get(name);
    if (known !== undefined) return known;
    const part = this.read(this.fragments.get(name)?.selectionSet);
    this.spread.set(name, part);
    return part;
  }

  /** `first`, `last` and the number of `ids` multiply what is below them. */
  private pagesOf(field: FieldNode): readonly PageSize[] {
    const pages: PageSize[] = [];
    for (const { name, value } of field.arguments ?? []) {
      if (name.value === 'first' || name.value === 'last') {
        if (value.kind === Kind.INT) pages.push(Number(value.value));
        if (value.kind === Kind.VARIABLE) {
          const variable = value.name.value;
          pages.push({ variable, otherwise: this.defaults.get(variable) ?? MAX_PAGE });
        }
      }
      if (name.value === 'ids')
        pages.push(value.kind === Kind.LIST ? value.values.length : MAX_PAGE);
    }
    return pages;
  }
}
