import { restrictsAt, type AccountId } from '@creator-codes/domain';
import type { BulkJobFacts } from '../../application/ports/bulk-jobs.js';
import type { Facts } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { oneForAll, oneOfMany } from '../engine/read-by-keys.js';
import {
  countCodesBeginning,
  findAllRestrictions,
  findRestrictedTexts,
} from './restricted-text-facts.js';
import type { RestrictionFacts } from './restrictions.js';
import type { CreatorInProgram } from './creator-in-program.js';
import { fileFactsOf } from './file-repository.js';
import { peopleFactsOf } from './people.js';
import {
  findApplicants,
  findApplicantsOf,
  type CreatorInCampaign,
} from './applicant-repository.js';
import { findAccount } from './account-repository.js';
import { applicationRuleFactsOf } from './application-facts.js';
import { findApiToken } from './api-token-repository.js';
import { campaignsHaveBudgets, findCampaigns } from './campaign-repository.js';
import { findCreatorNames, findCreators } from './creator-repository.js';
import { dealHasCodes, dealsHaveAmounts, findDeals, findLiveCodes } from './deal-repository.js';
import {
  EXTERNAL_NAMES_AT_ONCE,
  findByExternalIds,
  findExternalIds,
  type ExternalName,
} from './external-id-repository.js';
import { findIdempotencyRecord } from './journal-repository.js';
import { findMediaSources, findMediaSourcesOf, holdsCodes } from './media-source-repository.js';
import { findLiveCodesOfCreator } from './creator-codes.js';
import { findMemberships, findMembershipsById } from './membership-repository.js';
import { findWaitingNotices } from './owner-notice-repository.js';
import { findPerformancePartners } from './performance-partner-repository.js';
import { draftFactsOf } from './draft-repository.js';
import { countSavedViews, findSavedViews } from './saved-view-repository.js';
import { findPrograms } from './program-repository.js';
import { findDefaultTemplate, findPromoCodeTemplates } from './promo-code-template-repository.js';
import { findPatternHolders, findPromoCodes, findTextHolders } from './promo-code-facts.js';
import type { PatternFacts } from './patterns/pattern-facts.js';

/**
 * The facts of one account, by whatever connection selects. Each is asked for by itself; what several use cases ask
 * for at once, inside one transaction, is one statement.
 */
export function factsOf(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  patterns: PatternFacts,
  restrictions: RestrictionFacts,
): Omit<Facts, keyof BulkJobFacts> {
  const membership = oneOfMany((pairs: readonly CreatorInProgram[]) =>
    findMemberships({ select, dialect }, accountId, pairs),
  );
  const mediaSourceOf = oneOfMany((pairs: readonly CreatorInProgram[]) =>
    findMediaSourcesOf({ select, dialect }, accountId, pairs),
  );
  const applicantOf = oneOfMany((pairs: readonly CreatorInCampaign[]) =>
    findApplicantsOf({ select, dialect }, accountId, pairs),
  );
  const named = oneOfMany(
    (names: readonly ExternalName[]) => findByExternalIds({ select, dialect }, accountId, names),
    EXTERNAL_NAMES_AT_ONCE,
  );
  return {
    ...peopleFactsOf(select, accountId),
    ...fileFactsOf(select, accountId),
    ...draftFactsOf(select, accountId),
    ...applicationRuleFactsOf({ select, dialect }, accountId),
    externalIdsOf: oneOfMany((ids) => findExternalIds(select, accountId, ids)),
    byExternalIds: (kind, system, ids) => Promise.all(ids.map((id) => named({ kind, system, id }))),
    account: oneForAll(() => findAccount(select, accountId)),
    programs: oneForAll(() => findPrograms(select, accountId)),
    creator: oneOfMany((ids) => findCreators({ select, dialect }, accountId, ids)),
    creatorNamed: oneOfMany((ids) => findCreatorNames(select, accountId, ids)),
    membership: (creatorId, programId) => membership({ creatorId, programId }),
    membershipById: oneOfMany((ids) => findMembershipsById(select, accountId, ids)),
    applicant: oneOfMany((ids) => findApplicants(select, accountId, ids)),
    applicantOf: (campaignId, creatorId) => applicantOf({ campaignId, creatorId }),
    mediaSource: oneOfMany((ids) => findMediaSources(select, accountId, ids)),
    mediaSourceOf: (creatorId, programId) => mediaSourceOf({ creatorId, programId }),
    holdsCodes: (id) => holdsCodes(select, accountId, id),
    performancePartner: oneOfMany((ids) => findPerformancePartners(select, accountId, ids)),
    creatorCampaign: oneOfMany((ids) => findCampaigns(select, accountId, ids)),
    campaignsHaveBudgets: () => campaignsHaveBudgets(select, accountId),
    deal: oneOfMany((ids) => findDeals(select, accountId, ids)),
    dealsHaveAmounts: () => dealsHaveAmounts(select, accountId),
    dealHasCodes: (id) => dealHasCodes(select, accountId, id),
    liveCodesOfCreator: (membership, asked) =>
      findLiveCodesOfCreator({ select, dialect }, accountId, membership, asked),
    liveCodesOfDeal: (id, asked) => findLiveCodes(select, accountId, id, asked),
    promoCode: oneOfMany((ids) => findPromoCodes({ select, dialect }, accountId, ids)),
    promoCodeTemplate: oneOfMany((ids) => findPromoCodeTemplates(select, accountId, ids)),
    defaultPromoCodeTemplate: oneForAll(() => findDefaultTemplate(select, accountId)),
    savedView: oneOfMany((ids) => findSavedViews(select, accountId, ids)),
    savedViewCount: (of) => countSavedViews(select, accountId, of),
    apiToken: (id) => findApiToken(select, accountId, id),
    ...patterns,
    ...restrictions,
    restrictedText: oneOfMany((ids) => findRestrictedTexts(select, accountId, ids)),
    restrictedAt: async (form, at) =>
      (await findAllRestrictions({ select, dialect }, accountId, form)).filter((each) =>
        restrictsAt(each, at),
      ),
    codesBeginning: (form, limit) => countCodesBeginning(select, accountId, form, limit),
    textHolder: oneOfMany((forms) => findTextHolders({ select, dialect }, accountId, forms)),
    patternHolder: oneOfMany((texts) => findPatternHolders({ select, dialect }, accountId, texts)),
    waitingNotices: (ownerId, now) => findWaitingNotices(select, accountId, ownerId, now),
    idempotencyRecord: (key) => findIdempotencyRecord(select, accountId, key),
  };
}
