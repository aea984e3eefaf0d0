import type { AccountId } from '@creator-codes/domain';
import type { Clock, Transaction } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { oneOfMany } from '../engine/read-by-keys.js';
import { factsOf } from './facts.js';
import { patternFactsIn, type PatternFacts } from './patterns/pattern-facts.js';
import { fileChangesOf } from './file-repository.js';
import { peopleChangesOf } from './people.js';
import { bulkJobChangesOf } from './bulk-job-changes.js';
import { bulkJobFactsOf } from './bulk-job-facts.js';
import { insertAccount, updateAccount } from './account-repository.js';
import { insertApplicant, updateApplicant } from './applicant-repository.js';
import { insertApiToken, revokeApiToken } from './api-token-repository.js';
import { insertCampaign, updateCampaign } from './campaign-repository.js';
import { applicationRuleChangesOf } from './application-rule-repository.js';
import { insertCreator, saveCreator } from './creator-repository.js';
import { insertDeal, updateDeal, updateFollowedBy } from './deal-repository.js';
import { saveExternalIds } from './external-id-repository.js';
import { appendAudit, insertIdempotencyRecord } from './journal-repository.js';
import { insertOwningSource } from './code-owner-repository.js';
import { insertMediaSource, saveMediaSource } from './media-source-repository.js';
import {
  insertMembership,
  saveReversedMembership,
  updateEndDue,
  updateMembership,
} from './membership-repository.js';
import { updateMailCounts } from './mail-count-repository.js';
import { updateWaitingNotices } from './owner-notice-repository.js';
import {
  insertPerformancePartner,
  savePerformancePartner,
} from './performance-partner-repository.js';
import { draftChangesOf } from './draft-repository.js';
import { deleteSavedView, insertSavedView, updateSavedView } from './saved-view-repository.js';
import { insertProgram, updateProgram } from './program-repository.js';
import { insertPromoCode } from './promo-code-repository.js';
import {
  insertPromoCodeTemplate,
  updatePromoCodeTemplate,
} from './promo-code-template-repository.js';
import { insertRestrictedText, updateRestrictedText } from './restricted-text-repository.js';
import { restrictionsIn } from './restrictions.js';
import { insertRotation } from './rotation-repository.js';
import { SAVED_AT_ONCE, savePromoCodes, type Saving } from './save-promo-codes.js';

/** The port's transaction over one session: everything it reads and writes is of this account. */
export function transactionOf(
  session: Session,
  accountId: AccountId,
  clock: Clock,
  patterns: PatternFacts = patternFactsIn(session, accountId, clock),
): Transaction {
  const save = oneOfMany(
    (savings: readonly Saving[]) => savePromoCodes(session, accountId, savings, clock.now()),
    SAVED_AT_ONCE,
  );
  const restrictions = restrictionsIn(session, accountId, clock);
  return {
    ...factsOf(session, accountId, patterns, restrictions.facts),
    ...bulkJobFactsOf(session, accountId, clock),
    ...bulkJobChangesOf(session, accountId, clock),
    ...peopleChangesOf(session, accountId),
    ...fileChangesOf(session, accountId),
    ...draftChangesOf(session, accountId),
    ...applicationRuleChangesOf(session, accountId),
    insertAccount: (account) => insertAccount(session, account),
    updateAccount: (account, seen) => updateAccount(session, account, seen),
    insertProgram: (program) => insertProgram(session, accountId, program),
    updateProgram: (program, seen) => updateProgram(session, accountId, program, seen),
    insertCreator: (creator) => insertCreator(session, accountId, creator),
    saveCreator: (before, after) => saveCreator(session, accountId, before, after),
    insertMembership: (membership) => insertMembership(session, accountId, membership),
    updateMembership: (membership, seen) => updateMembership(session, accountId, membership, seen),
    insertApplicant: (applicant) => insertApplicant(session, accountId, applicant),
    updateApplicant: (applicant, seen) => updateApplicant(session, accountId, applicant, seen),
    updateEndDue: (membership, dueAt) => updateEndDue(session, accountId, membership, dueAt),
    saveReversedMembership: (before, after) =>
      saveReversedMembership(session, accountId, before, after),
    insertMediaSource: (source) => insertMediaSource(session, accountId, source),
    insertOwningSource: (source) => insertOwningSource(session, accountId, source),
    saveMediaSource: (before, after) => saveMediaSource(session, accountId, before, after),
    insertPerformancePartner: (partner) => insertPerformancePartner(session, accountId, partner),
    savePerformancePartner: (before, after) =>
      savePerformancePartner(session, accountId, before, after),
    insertCreatorCampaign: (campaign) => insertCampaign(session, accountId, campaign),
    updateCreatorCampaign: (campaign, seen) => updateCampaign(session, accountId, campaign, seen),
    insertDeal: (deal) => insertDeal(session, accountId, deal),
    updateFollowedBy: (deal, followedBy) => updateFollowedBy(session, accountId, deal, followedBy),
    updateDeal: (deal, seen, followedBy) => updateDeal(session, accountId, deal, seen, followedBy),
    saveExternalIds: (subject, before, after) =>
      saveExternalIds(session, accountId, subject, before, after),
    insertPromoCodeTemplate: (template) => insertPromoCodeTemplate(session, accountId, template),
    updatePromoCodeTemplate: (template, seen) =>
      updatePromoCodeTemplate(session, accountId, template, seen),
    insertSavedView: (view) => insertSavedView(session, accountId, view),
    updateSavedView: (view, seen) => updateSavedView(session, accountId, view, seen),
    deleteSavedView: (id, seen) => deleteSavedView(session, accountId, id, seen),
    insertRestrictedText: async (text, by) => {
      await restrictions.make(text);
      await insertRestrictedText(session, accountId, text, by);
    },
    updateRestrictedText: (text, seen) => updateRestrictedText(session, accountId, text, seen),
    insertPromoCode: async (code, by) => {
      await restrictions.lapse(code);
      await insertPromoCode(session, accountId, code, by, clock.now());
    },
    savePromoCode: async (before, after) => {
      if (before.normalForm !== after.normalForm) await restrictions.lapse(after);
      return save({ before, after });
    },
    insertRotation: (rotation) => insertRotation(session, accountId, rotation),
    updateWaitingNotices: (ids, outcome) => updateWaitingNotices(session, accountId, ids, outcome),
    updateMailCounts: (day, limits) => updateMailCounts(session, day, limits),
    insertApiToken: (token, hash) => insertApiToken(session, accountId, token, hash),
    revokeApiToken: (id, at) => revokeApiToken(session, accountId, id, at),
    appendAudit: (event, ofAccount = accountId) => appendAudit(session, ofAccount, event),
    insertIdempotencyRecord: (record) => insertIdempotencyRecord(session, accountId, record),
  };
}
