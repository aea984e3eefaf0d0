import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Measure } from './limits.js';

type Variables = Readonly<Record<string, unknown>>;

/** A number known from the document, or the name of the variable that brings it. */
type PageSize = number | { readonly variable: string };

/** A part of a document, read once: what it has itself, and the parts below it. */
interface Part {
  /** Fields on its own level. */
  readonly fields: number;
  readonly depth: number;
  readonly aliases: number;
  /** Objects for each object around it. */
  readonly objects: number;
  readonly pages: readonly PageSize[];
  readonly below: readonly Part[];
}

/** The largest page; what a size that is missing or wrong is counted as, until its own check refuses it. */
const MAX_PAGE = 100;

/** Documents are kept by the server and come again as the same object. */
const parts = new WeakMap<OperationDefinitionNode, Part>();

/**
 * Measures an operation of a valid document. Only the cost depends on the variables; a fragment is read and
 * summed once however often it is spread, so that nested fragments cannot make the measuring itself dear.
 */
export function measure(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure {
  let part = parts.get(operation);
  if (part === undefined) {
    part = new Reader(document).read(operation.selectionSet);
    parts.set(operation, part);
  }
  return {
    depth: part.depth,
    aliases: part.aliases,
    mutations: operation.operation === 'mutation' ? part.fields : 0,
    cost: costOf(part, variables, new Map()),
  };
}

function costOf(part: Part, variables: Variables, known: Map<Part, number>): number {
  const before = known.get(part);
  if (before !== undefined) return before;
  let below = 0;
  for (const child of part.below) below += costOf(child, variables, known);
  const cost = part.objects + below * Math.max(1, ...part.pages.map((page) => sizeOf(page, variables)));
  known.set(part, cost);
  return cost;
}

function sizeOf(page: PageSize, variables: Variables): number {
  const size = typeof page === 'number' ? page : variables[page.variable];
  return typeof size === 'number' && size >= 1 && size <= MAX_PAGE ? size : MAX_PAGE;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

class Reader {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly spread = new Map<string, Part>();

  constructor(document: DocumentNode) {
    this.fragments = fragmentsOf(document);
  }

  read(set: SelectionSetNode | undefined): Part {
    const below: Part[] = [];
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) below.push(this.field(selection));
      else if (selection.kind === Kind.INLINE_FRAGMENT) below.push(this.read(selection.selectionSet));
      else below.push(this.fragment(selection.name.value));
    }
    return {
      fields: below.reduce((sum, { fields }) => sum + fields, 0),
      depth: Math.max(0, ...below.map(({ depth }) => depth)),
      aliases: below.reduce((sum, { aliases }) => sum + aliases, 0),
      objects: 0,
      pages: [],
      below,
    };
  }

  private field(field: FieldNode): Part {
    const name = field.name.value;
    const alias = field.alias === undefined || field.alias.value === name ? 0 : 1;
    // The schema's own depth has a rule in graphql-js, and its size is what it is.
    if (name === '__schema' || name === '__type') {
      return { fields: 1, depth: 1, aliases: alias, objects: 1, pages: [], below: [] };
    }
    const inner = this.read(field.selectionSet);
    return {
      fields: 1,
      depth: inner.depth + 1,
      aliases: inner.aliases + alias,
      objects: field.selectionSet === undefined ? 0 : 1,
      pages: pagesOf(field),
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
}

/** `first`, `last` and the number of `ids` multiply what is below them. */
function pagesOf(field: FieldNode): readonly PageSize[] {
  const pages: PageSize[] = [];
  for (const { name, value } of field.arguments ?? []) {
    if (name.value === 'first' || name.value === 'last') {
      if (value.kind === Kind.INT) pages.push(Number(value.value));
      if (value.kind === Kind.VARIABLE) pages.push({ variable: value.name.value });
    }
    if (name.value === 'ids') pages.push(value.kind === Kind.LIST ? value.values.length : MAX_PAGE);
  }
  return pages;
}
