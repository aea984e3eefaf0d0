import {
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { mergedFields, type Fields } from '../../application/ports/reads.js';

type Selection = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

const NONE: Fields = {};

/** Documents are kept by the server and come again as the same objects, so each is read once. */
const fieldsByNode = new WeakMap<FieldNode, Fields>();

/**
 * What was selected below the field that is resolved now, fragments of every type taken together. Directives are
 * left aside: what `@skip` leaves out is read for nothing, but the answer depends on the document alone and is kept.
 * @param path fields to go down first, such as `promoCode` in a payload
 */
export function fieldsOf(info: Selection, ...path: readonly string[]): Fields {
  const fields = selectedFields(info);
  return path.reduce<Fields>((level, name) => level[name] ?? NONE, fields);
}

/** What was selected of the rows of the connection that is resolved now. */
export function rowFieldsOf(info: Selection): Fields {
  const { nodes, edges } = fieldsOf(info);
  const ofEdges = edges?.['node'];
  if (ofEdges === undefined) return nodes ?? NONE;
  return nodes === undefined ? ofEdges : mergedFields([nodes, ofEdges]);
}

function selectedFields({ fieldNodes, fragments }: Selection): Fields {
  const [first, ...others] = fieldNodes;
  if (first === undefined) return NONE;
  // A field that is selected twice in one place depends on both, so only the usual case is kept.
  if (others.length > 0)
    return mergedFields(fieldNodes.map((node) => collect(node.selectionSet, fragments)));
  let fields = fieldsByNode.get(first);
  if (fields === undefined) {
    fields = collect(first.selectionSet, fragments);
    fieldsByNode.set(first, fields);
  }
  return fields;
}

function collect(set: SelectionSetNode | undefined, fragments: Fragments): Fields {
  if (set === undefined) return NONE;
  return mergedFields(
    set.selections.map((selection): Fields => {
      switch (selection.kind) {
        case Kind.FIELD:
          return { [selection.name.value]: collect(selection.selectionSet, fragments) };
        case Kind.INLINE_FRAGMENT:
          return collect(selection.selectionSet, fragments);
        case Kind.FRAGMENT_SPREAD:
          return collect(fragments[selection.name.value]?.selectionSet, fragments);
      }
    }),
  );
}
