import {
  parseCodeText,
  type Assignment,
  type Creator,
  type Deal,
  type Instant,
  type MediaSource,
  type PerformancePartner,
  type Program,
  type PromoCode,
  type PromoCodeOwner,
  type Terms,
} from '@creator-codes/domain';
import type { SeedIds } from './random.js';

/** Where a code is assigned; terms left out are open and `ALWAYS`. */
export interface DemoPlace {
  readonly program: Program;
  readonly mediaSource?: MediaSource;
  readonly terms?: Partial<Terms>;
}

interface Wanted {
  readonly text: string;
  readonly owner: Creator | PerformancePartner;
  /** The Creator program's first. */
  readonly places: readonly DemoPlace[];
  readonly deal?: Deal;
  readonly comments?: string;
}

/** A code as it was made at an instant. */
export function demoCode(ids: SeedIds, at: Instant, wanted: Wanted): PromoCode {
  const { text, owner, places, deal, comments } = wanted;
  const legal = parseCodeText(text);
  if (!legal.ok) throw new Error(`${text} is no legal text`);
  const codeOwner: PromoCodeOwner =
    'displayName' in owner
      ? { kind: 'CREATOR', id: owner.id }
      : { kind: 'PERFORMANCE_PARTNER', id: owner.id };
  return {
    id: ids('PromoCode', at),
    ...legal.value,
    matchType: 'EXACT',
    owner: codeOwner,
    dealId: deal?.id ?? null,
    comments: comments ?? null,
    expiredAt: null,
    createdAt: at,
    version: 1,
    assignments: places.map(({ program, mediaSource, terms }): Assignment => ({
      ...{ creditPolicy: 'ALWAYS', startAt: null, endAt: null, timeZone: 'UTC' },
      ...terms,
      id: ids('Assignment', at),
      programId: program.id,
      programKind: program.kind,
      mediaSourceId: mediaSource?.id ?? null,
    })),
  };
}
