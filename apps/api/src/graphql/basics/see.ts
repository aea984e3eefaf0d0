import { GROUPS, type Capacity, type Group } from '@creator-codes/domain';
import type { GraphQLField, GraphQLInputField } from 'graphql';
import { Extensions } from 'type-graphql';

/** Whatever a word of {@link See} stands beside: a field or a type of the schema. */
type Said = Pick<GraphQLField<unknown, unknown> | GraphQLInputField, 'extensions'>;

/**
 * Says who may see a field, beside it. On a class it says who sees objects of the type: their ids, and those fields
 * that say nothing themselves, unless partners are among those who see it. What partners see is said field by field.
 * A field without a word stops the server at its start; payloads and lists need none (decide-fields.ts).
 * Fields of inputs need a word only if what they ask for is not everybody's: who filters by a secret learns it.
 *
 * What partners do not see is what staff write about them or use inside (notes, reasons, who decided), not what is
 * theirs.
 */
export const See = (group: Group) => Extensions({ see: group });

/** Who may see a field, by a word for all of them; null if nothing is said about it. */
export function whoSees({ extensions }: Said): Group | null {
  return (extensions['see'] as Group | undefined) ?? null;
}

/** Whether somebody in this capacity may see a field; nobody may if nothing is said about it. */
export function maySee(capacity: Capacity, field: Said): boolean {
  const group = whoSees(field);
  return group !== null && GROUPS[group].some((each) => each === capacity);
}

/** Whether somebody in this capacity may fill a field of an input: all may, unless something else is said. */
export function mayFill(capacity: Capacity, field: Said): boolean {
  return whoSees(field) === null || maySee(capacity, field);
}
