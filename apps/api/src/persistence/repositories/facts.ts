import type { AccountId } from '@creator-codes/domain';
import type { Facts } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { peopleFactsOf } from './people.js';
import { findAccount } from './account-repository.js';
import { findApiToken } from './api-token-repository.js';
import { findCreator } from './creator-repository.js';
import { findDeal } from './deal-repository.js';
import { findIdempotencyRecord } from './journal-repository.js';
import { findMediaSource, findMediaSourceOf } from './media-source-repository.js';
import { findMembership } from './membership-repository.js';
import { findPerformancePartner } from './performance-partner-repository.js';
import { findPrograms } from './program-repository.js';
import { findPromoCode, findTakenTexts, findTextHolder } from './promo-code-facts.js';

/** The facts of one account, by whatever connection selects. */
export function factsOf(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
): Facts {
  return {
    ...peopleFactsOf(select, accountId),
    account: () => findAccount(select, accountId),
    programs: () => findPrograms(select, accountId),
    creator: (id) => findCreator({ select, dialect }, accountId, id),
    membership: (creatorId, programId) => findMembership(select, accountId, creatorId, programId),
    mediaSource: (id) => findMediaSource(select, accountId, id),
    mediaSourceOf: (creatorId, programId) =>
      findMediaSourceOf(select, accountId, creatorId, programId),
    performancePartner: (id) => findPerformancePartner(select, accountId, id),
    deal: (id) => findDeal(select, accountId, id),
    promoCode: (id) => findPromoCode(select, accountId, id),
    apiToken: (id) => findApiToken(select, accountId, id),
    textHolder: (normalForm) => findTextHolder(select, accountId, normalForm),
    takenTexts: (normalForms) => findTakenTexts(select, accountId, normalForms),
    idempotencyRecord: (key) => findIdempotencyRecord(select, accountId, key),
  };
}
