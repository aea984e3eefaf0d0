import {
  parseCodeText,
  type Creator,
  type Deal,
  type EntityName,
  type Instant,
  type MediaSource,
  type PerformancePartner,
  type Program,
  type PromoCode,
  type PromoCodeOwner,
  type Terms,
} from '@creator-codes/domain';
import { newAssignment, newPromoCode } from '../application/codes/new-promo-code.js';
import type { SeedIds } from './random.js';

/** Where a code is assigned; terms left out are open and `ALWAYS`. */
export interface DemoPlace {
  readonly program: Program;
  readonly mediaSource?: MediaSource;
  readonly terms?: Partial<Terms>;
}

interface DemoCode {
  readonly text: string;
  readonly owner: Creator | PerformancePartner;
  /** The Creator program's first. */
  readonly places: readonly DemoPlace[];
  readonly deal?: Deal;
  readonly comments?: string;
}

const OPEN_TERMS: Terms = { creditPolicy: 'ALWAYS', startAt: null, endAt: null, timeZone: 'UTC' };

/** A code as it was made at an instant. */
export function demoCode(
  ids: SeedIds,
  at: Instant,
  { text, owner, places, deal, comments }: DemoCode,
): PromoCode {
  const legal = parseCodeText(text);
  if (!legal.ok) throw new Error(`${text} is no legal text`);
  const codeOwner: PromoCodeOwner =
    'displayName' in owner
      ? { kind: 'CREATOR', id: owner.id }
      : { kind: 'PERFORMANCE_PARTNER', id: owner.id };
  const idsThen = { next: <Name extends EntityName>(entity: Name) => ids(entity, at) };
  return newPromoCode(idsThen, at, {
    text: legal.value,
    owner: codeOwner,
    dealId: deal?.id ?? null,
    comments: comments ?? null,
    assignments: places.map(({ program, mediaSource, terms }) =>
      newAssignment(idsThen, program, { ...OPEN_TERMS, ...terms }, mediaSource?.id ?? null),
    ),
  });
}
