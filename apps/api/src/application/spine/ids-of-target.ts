import { ok, refused, TARGET_MAX, tooMany, violation, type Result } from '@creator-codes/domain';
import { askerOf, type Call } from '../ports/actor.js';
import type { ListRead } from '../ports/reads.js';
import type { NodeView } from '../ports/views.js';
import type { Clock } from '../ports/unit-of-work.js';

/** What a call names: by ids, or all that a filter finds, as many as the caller expects. */
export interface Target<Filter> {
  readonly ids?: readonly string[] | null | undefined;
  readonly filter?: (Filter & { readonly expectedCount: number }) | null | undefined;
}

/** How far is counted what is too much to be changed at once. */
const COUNT_LIMIT = 100_000;

/**
 * The ids that a call names, each once, the newest first where a filter finds them. A filter may walk far: it is asked
 * before a transaction begins, which would keep every other writer waiting.
 * @returns or `TOO_MANY`, or `COUNT_CHANGED` where a filter finds another number than the caller expects
 */
export async function idsOfTarget<View extends NodeView, Filter>(
  list: ListRead<View, Filter>,
  { clock }: { readonly clock: Clock },
  { accountId, ownerId, actor }: Call,
  { ids, filter: asked }: Target<Filter>,
): Promise<Result<readonly string[]>> {
  if (!asked) return ok([...new Set(ids ?? [])]);
  const { expectedCount, ...conditions } = asked;
  // TypeScript does not follow what is left of a type parameter.
  const filter = conditions as unknown as Filter;
  const scope = { accountId, ownerId, asker: askerOf(actor), now: clock.now() };
  const page = { backward: false, limit: TARGET_MAX, from: null };
  const order = { field: 'CREATED_AT', direction: 'DESC' } as const;
  const [newest] = await list.pages(scope, [{ filter, order, page }], { id: {} });
  const found = newest?.rows.map(({ id }) => id) ?? [];
  const [counted] = newest?.hasMore === true ? await list.counts(scope, [filter], COUNT_LIMIT) : [];
  const count = counted?.value ?? found.length;
  const path = ['target', 'filter'];
  const many = tooMany(count, path);
  const told = { expected: expectedCount, count };
  const violations = [
    ...(many === null ? [] : [many]),
    ...(count === expectedCount
      ? []
      : [violation('COUNT_CHANGED', [...path, 'expectedCount'], told)]),
  ];
  return violations.length > 0 ? refused(...violations) : ok(found);
}
