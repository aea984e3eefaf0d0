import {
  getArgumentValues,
  getNullableType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { leafWriter } from './leaf.js';
import { selectedFields, type Selecting } from './selected-fields.js';
import { requirePlain, uncovered } from './uncovered.js';
import { listOf, objectOf, orNull, type Field, type Writer } from './writer.js';

type Nodes = readonly FieldNode[];

/** Turns the selections of one operation, with one outcome of its conditions, into writers. */
export class Compiler {
  private compiled = 0;

  /** @param maxFields more are not worth the memory */
  constructor(
    private readonly selecting: Selecting,
    private readonly operation: OperationDefinitionNode,
    private readonly maxFields: number,
  ) {}

  /** How many fields have been compiled; what the writers hold in memory goes with it. */
  get size(): number {
    return this.compiled;
  }

  /** Throws for what is left to graphql-js. */
  objectWriter(type: GraphQLObjectType, nodes: readonly Pick<FieldNode, 'selectionSet'>[]): Writer {
    if (type.isTypeOf) uncovered();
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const fields = [...selectedFields(this.selecting, type, sets)];
    return objectOf(
      type.name,
      fields.map(([key, fieldNodes], place) => {
        const head = `${place === 0 ? '' : ','}"${key}":`;
        return { head, key, ...this.fieldWriter(type, fieldNodes) };
      }),
    );
  }

  private fieldWriter(type: GraphQLObjectType, nodes: Nodes): Pick<Field, 'property' | 'writer'> {
    this.compiled += 1;
    const name = nodes[0]?.name.value;
    if (name === undefined || this.compiled > this.maxFields) return uncovered();
    if (name === '__typename') {
      const json = `"${type.name}"`;
      return { property: null, writer: { now: () => json } };
    }
    // The fields of introspection are in no type's own list.
    const field = type.getFields()[name] ?? uncovered();
    const writer = this.valueWriter(field.type, nodes);
    if (field.resolve === undefined) return { property: name, writer };
    return { property: null, writer: this.resolvedWriter(type, field, nodes, writer) };
  }

  private resolvedWriter(
    parentType: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    fieldNodes: Nodes,
    { now, later }: Writer,
  ): Writer {
    const { name: fieldName, type: returnType, resolve } = field;
    const [node] = fieldNodes;
    if (node === undefined || resolve === undefined) return uncovered();
    const { schema, fragments } = this.selecting;
    const { operation } = this;
    return {
      later: async (source, path, run) => {
        if (path === undefined) return uncovered();
        const { context, variables } = run;
        const info: GraphQLResolveInfo = {
          fieldName,
          fieldNodes,
          returnType,
          parentType,
          path,
          schema,
          fragments,
          rootValue: undefined,
          operation,
          variableValues: variables,
        };
        const args = getArgumentValues(field, node, variables);
        const value: unknown = await resolve(source, args, context, info);
        return later === undefined ? now(value) : later(value, path, run);
      },
    };
  }

  private valueWriter(type: GraphQLOutputType, nodes: Nodes): Writer {
    return orNull(this.presentWriter(getNullableType(type), nodes), !isNonNullType(type));
  }

  private presentWriter(type: GraphQLOutputType, nodes: Nodes): Writer {
    if (isNonNullType(type)) return uncovered();
    if (isListType(type)) return listOf(this.valueWriter(type.ofType, nodes));
    if (isObjectType(type)) return this.objectWriter(type, nodes);
    if (isAbstractType(type)) return this.abstractWriter(type, nodes);
    return { now: leafWriter(type) };
  }

  private abstractWriter(type: GraphQLAbstractType, nodes: Nodes): Writer {
    const { resolveType } = type;
    // One that wants more than the value to find the type is graphql-js's to ask.
    if (typeof resolveType !== 'function' || resolveType.length > 1) return uncovered();
    const typeOf = resolveType as (value: unknown) => unknown;
    const possible = this.selecting.schema.getPossibleTypes(type);
    const writers = new Map(possible.map((each) => [each.name, this.objectWriter(each, nodes)]));
    const writerOf = (value: unknown): Writer => {
      requirePlain(value);
      const name = typeOf(value);
      return (typeof name === 'string' ? writers.get(name) : undefined) ?? uncovered();
    };
    if ([...writers.values()].every(({ now }) => now !== undefined)) {
      return { now: (value) => writerOf(value).now?.(value) ?? uncovered() };
    }
    return {
      later: async (value, path, run) => {
        const { now, later } = writerOf(value);
        return later === undefined ? now(value) : later(value, path, run);
      },
    };
  }
}
