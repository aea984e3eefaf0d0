import {
  isRestrictionOver,
  type AccountId,
  type PromoCode,
  type RestrictedText,
} from '@creator-codes/domain';
import type { Clock, Facts } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { oneForAll, oneOfMany } from '../engine/read-by-keys.js';
import { findRestrictedNow, findRestrictions } from './restricted-text-facts.js';
import { insertNobody, lapseRestriction } from './restricted-text-repository.js';

/** What is asked about restrictions at this moment. */
export type RestrictionFacts = Pick<Facts, 'restrictions' | 'restrictedNow'>;

/** @param lapsed is told of each that is found and has lapsed */
export function restrictionFactsOf(
  session: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  clock: Clock,
  lapsed: (text: RestrictedText) => void = () => undefined,
): RestrictionFacts {
  const findAll = oneOfMany((forms: readonly string[]) =>
    findRestrictions(session, accountId, forms),
  );
  return {
    restrictions: async (form) => {
      const now = clock.now();
      const found = await findAll(form);
      for (const each of found) if (isRestrictionOver(each, now)) lapsed(each);
      return found.filter((each) => !isRestrictionOver(each, now));
    },
    restrictedNow: oneForAll(() => findRestrictedNow(session, accountId, clock.now())),
  };
}

/** The restrictions of an account inside a transaction. */
export interface Restrictions {
  readonly facts: RestrictionFacts;
  /** Makes room for a restriction: its owner, and its text. */
  make(text: RestrictedText): Promise<void>;
  /** Makes room for a code whose text was seen to be that of a restriction which has lapsed. */
  lapse(code: Pick<PromoCode, 'normalForm'>): Promise<void>;
}

export function restrictionsIn(session: Session, accountId: AccountId, clock: Clock): Restrictions {
  const lapsed = new Set<string>();
  let nobody: Promise<void> | null = null;
  const lapse: Restrictions['lapse'] = async ({ normalForm }) => {
    // Most transactions have seen none, and pay nothing.
    if (normalForm === null || !lapsed.delete(normalForm)) return;
    await lapseRestriction(session, accountId, normalForm, clock.now());
  };
  return {
    facts: restrictionFactsOf(session, accountId, clock, ({ kind, normalForm }) => {
      if (kind === 'WORD') lapsed.add(normalForm);
    }),
    make: async (text) => {
      if (text.kind === 'PREFIX') return;
      nobody ??= insertNobody(session, accountId);
      await nobody;
      await lapse(text);
    },
    lapse,
  };
}
