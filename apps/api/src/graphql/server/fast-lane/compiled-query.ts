import {
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Compiler } from './compiler.js';
import type { Selecting } from './selected-fields.js';
import { uncovered } from './uncovered.js';
import type { Writer } from './writer.js';

/** Operations with more fields, objects of every possible type counted, are left to graphql-js. */
const MAX_FIELDS = 500;
/** Each outcome of the variables in conditions is compiled by itself; those beyond are left to graphql-js. */
const MAX_VARIANTS = 4;

const NOT_COVERED: Writer = { later: async () => uncovered() };

/**
 * A valid query that is compiled to functions which write its answer from what the resolvers bring: byte for byte
 * the `data` that graphql-js gives. Whatever has an error in it, and whatever is not covered, is left to graphql-js.
 */
export class CompiledQuery {
  private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  private readonly conditions: readonly string[];
  /** One for each outcome of the conditions. */
  private readonly writers = new Map<string, Writer>();
  private compiled = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.fragments = fragmentsOf(document);
    this.conditions = conditionsOf(document);
  }

  /** How many fields have been compiled so far. */
  get size(): number {
    return this.compiled;
  }

  /**
   * Runs it.
   * @param context what resolvers are handed
   * @param inputs the request's variables as they came
   * @returns the answer's `data` as JSON; rejects if graphql-js has to answer, which may be asked the same again:
   * queries change nothing
   */
  async run(context: unknown, inputs: Readonly<Record<string, unknown>>): Promise<string> {
    const { coerced } = getVariableValues(
      this.schema,
      this.operation.variableDefinitions ?? [],
      inputs,
      { maxErrors: 1 },
    );
    if (coerced === undefined) return uncovered();
    const { now, later } = this.writerFor(coerced);
    if (later === undefined) return now(undefined);
    return later(undefined, undefined, { context, variables: coerced });
  }

  private writerFor(variables: Readonly<Record<string, unknown>>): Writer {
    const outcome = this.conditions.map((name) => String(variables[name])).join();
    let writer = this.writers.get(outcome);
    if (writer === undefined) {
      if (this.writers.size >= MAX_VARIANTS) return NOT_COVERED;
      writer = this.compile(variables);
      this.writers.set(outcome, writer);
    }
    return writer;
  }

  private compile(variables: Readonly<Record<string, unknown>>): Writer {
    const { schema, fragments, operation } = this;
    const selecting: Selecting = { schema, fragments, variables };
    const compiler = new Compiler(selecting, operation, MAX_FIELDS);
    try {
      return compiler.objectWriter(schema.getQueryType() ?? uncovered(), [operation]);
    } catch {
      return NOT_COVERED;
    } finally {
      this.compiled += compiler.size;
    }
  }
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}

/** The variables on which it depends what is selected. */
function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: named }) => {
      if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) {
        return;
      }
      for (const { value } of named ?? []) {
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
    },
  });
  return [...names];
}
