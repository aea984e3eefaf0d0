import type { AccountId } from '@creator-codes/domain';
import type { Facts } from '../application/ports.js';
import type { Session } from './database.js';
import { peopleFactsOf } from './people.js';
import { findAccount } from './repositories/account-repository.js';
import { findApiToken } from './repositories/api-token-repository.js';
import { findCreator } from './repositories/creator-repository.js';
import { findDeal } from './repositories/deal-repository.js';
import { findIdempotencyRecord } from './repositories/journal-repository.js';
import { findMediaSource, findMediaSourceOf } from './repositories/media-source-repository.js';
import { findMembership } from './repositories/membership-repository.js';
import { findPerformancePartner } from './repositories/performance-partner-repository.js';
import { findPrograms } from './repositories/program-repository.js';
import { findPromoCode, findTakenTexts, findTextHolder } from './repositories/promo-code-facts.js';

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
