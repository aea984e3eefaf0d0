import type { RestrictedTextId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';

export const RESTRICTED_TEXT_KINDS = ['WORD', 'PREFIX'] as const;
/** Whether a text is kept from everybody as a whole, or all texts that begin so. */
export type RestrictedTextKind = (typeof RESTRICTED_TEXT_KINDS)[number];

/** How many restricted texts of an account may hold at once. */
export const RESTRICTED_TEXTS_MAX = 2_000;

/** A text that nobody may hold in an account: a word, or a prefix of texts. */
export interface RestrictedText {
  readonly id: RestrictedTextId;
  readonly kind: RestrictedTextKind;
  /** As typed. */
  readonly text: string;
  readonly normalForm: string;
  /** Why, for staff. */
  readonly reason: string | null;
  /** From when on an order that carries it credits nobody. Nobody gets it from its creation on. */
  readonly startAt: Instant;
  /** Null: until somebody ends it. */
  readonly endAt: Instant | null;
  /** When somebody ended it. */
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  readonly endedReason: string | null;
  readonly createdAt: Instant;
  readonly version: number;
}

/** What speaks against a text. */
export type Restriction = Pick<RestrictedText, 'id' | 'kind' | 'text' | 'reason' | 'endAt'>;

/** Whether a restriction keeps nothing any more: somebody ended it, or its window has lapsed. */
export function isRestrictionOver(
  { endAt, endedAt }: Pick<RestrictedText, 'endAt' | 'endedAt'>,
  now: Instant,
): boolean {
  return endedAt !== null || (endAt !== null && endAt <= now);
}

/** Whether an order at an instant that carries the text credits nobody. */
export function restrictsAt(
  { startAt, endAt, endedAt }: Pick<RestrictedText, 'startAt' | 'endAt' | 'endedAt'>,
  at: Instant,
): boolean {
  return startAt <= at && (endAt === null || at < endAt) && (endedAt === null || at < endedAt);
}

/**
 * The restriction by which an order credits nobody: a word always, a prefix only where no code has the text.
 * @param restricting all that restrict the order's text at its instant
 * @param isHeld whether a code fits the text
 */
export function restrictionOfOrder<Of extends Pick<RestrictedText, 'kind'>>(
  restricting: readonly Of[],
  isHeld: boolean,
): Of | null {
  const [word] = restricting.filter(({ kind }) => kind === 'WORD');
  return word ?? (isHeld ? null : (restricting[0] ?? null));
}

/** Whether a restriction is about a text in normal form. */
export function restricts(
  { kind, normalForm }: Pick<RestrictedText, 'kind' | 'normalForm'>,
  form: string,
): boolean {
  return kind === 'WORD' ? form === normalForm : form.startsWith(normalForm);
}

/**
 * Why nobody may hold a text now.
 * @param text what was wanted; of a pattern, a text that it would match
 */
export function restrictedViolation(text: string, restriction: Restriction): Violation {
  const { id, kind, reason, endAt } = restriction;
  return violation('TEXT_RESTRICTED', ['text'], {
    ...{ text, restricted: restriction.text, restrictedTextId: id, kind },
    ...(reason === null ? {} : { reason }),
    ...(endAt === null ? {} : { endAt }),
  });
}
