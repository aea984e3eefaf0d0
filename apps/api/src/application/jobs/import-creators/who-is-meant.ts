import {
  whoIsMeant,
  type CreatorId,
  type CreatorRow,
  type OwnerReference,
  type Violation,
} from '@creator-codes/domain';
import type { Facts } from '../../ports/unit-of-work.js';
import { together } from '../../spine/together.js';
import type { References } from '../import/references.js';

/** By what a row may name its creator, beside our id and ids of others: a name never does. */
export function calledIn({ email, profiles = [] }: CreatorRow): readonly OwnerReference[] {
  return [
    ...(typeof email === 'string' ? [{ kind: 'CREATOR', email } as const] : []),
    ...profiles.map((profile) => ({ kind: 'CREATOR', profile }) as const),
  ];
}

/** The creator that a row means, null for a new one; or two that it may mean. */
export async function creatorMeant(
  facts: Facts,
  references: References,
  row: CreatorRow,
): Promise<{ readonly id: CreatorId | null } | { readonly objection: Violation }> {
  const { creatorId, externalIds = [] } = row;
  const named = await together(externalIds, async ({ system, id }) => {
    const [ids = []] = await facts.byExternalIds('Creator', system, [id]);
    return ids;
  });
  const called = await together(calledIn(row), (reference) => references.owner(reference));
  const ambiguous = called.flatMap((each) => (each.ok ? [] : each.violations));
  const [twice] = ambiguous;
  if (twice !== undefined) return { objection: twice };
  const known = creatorId === undefined ? null : await facts.creator(creatorId);
  const meant = whoIsMeant(
    {
      ...(creatorId === undefined ? {} : { id: known === null ? [] : [known.id] }),
      externalId: named.flat(),
      profile: called.flatMap((each) => (each.ok && each.value !== null ? [each.value.id] : [])),
    },
    creatorId ?? null,
  );
  return 'objection' in meant ? meant : { id: meant.id as CreatorId | null };
}
