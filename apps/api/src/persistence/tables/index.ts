import type { DialectName } from './dialect-name.js';
import { accountTable } from './account.js';
import { apiTokenTable } from './api-token.js';
import { applicationRuleTable } from './application-rule.js';
import { assignmentTable } from './assignment.js';
import { auditEventTable } from './audit-event.js';
import { applicantTable } from './applicant.js';
import { campaignTable } from './campaign.js';
import { codeOwnerTable } from './code-owner.js';
import { columnTypesOf } from './columns.js';
import { creatorTable, socialProfileTable } from './creator.js';
import { dealTable } from './deal.js';
import { externalIdTable } from './external-id.js';
import { factGuardTable } from './fact-guard.js';
import { fileChunkTable, fileMappingTable, fileTable } from './file.js';
import { idempotencyTable } from './idempotency.js';
import { jobInputTable, jobOutcomeTable, jobPlanTable, jobTable } from './job.js';
import { jobUnknownIdTable } from './job-unknown-id.js';
import { jobWaitingAskedTable, jobWaitingCreatorTable, jobWaitingTable } from './job-waiting.js';
import { mediaSourceTable } from './media-source.js';
import { invitationLinkTable, linkMembershipTable, linkRequestTable } from './invitation-link.js';
import { joinInvitationTable } from './join-invitation.js';
import { invitationTable, memberTable } from './member.js';
import { membershipTable } from './membership.js';
import { messageTable } from './message.js';
import { mailCountTable } from './mail-count.js';
import { ownerNameSuffixTable } from './owner-name-suffix.js';
import { ownerNoticeTable } from './owner-notice.js';
import { performancePartnerTable } from './performance-partner.js';
import { credentialTable, personTable, sessionTable, twoFactorTable } from './person.js';
import { programTable } from './program.js';
import { promoCodeTable } from './promo-code.js';
import { promoCodeTemplateTable } from './promo-code-template.js';
import { requestCountTable } from './request-count.js';
import { reservedPrefixTable } from './reserved-prefix.js';
import { rotationTable } from './rotation.js';
import { draftTable } from './draft.js';
import { savedViewTable } from './saved-view.js';
import { rateLimitTable, verificationTable } from './sign-in.js';

/** Every table, with one engine's column types. */
export function tablesOf(dialect: DialectName) {
  const type = columnTypesOf(dialect);
  return {
    account: accountTable(type),
    factGuard: factGuardTable(type),
    program: programTable(type),
    codeOwner: codeOwnerTable(type),
    ownerNameSuffix: ownerNameSuffixTable(type),
    creator: creatorTable(type),
    socialProfile: socialProfileTable(type),
    performancePartner: performancePartnerTable(type),
    membership: membershipTable(type),
    applicationRule: applicationRuleTable(type),
    mediaSource: mediaSourceTable(type),
    deal: dealTable(type),
    externalId: externalIdTable(type),
    promoCode: promoCodeTable(type),
    promoCodeTemplate: promoCodeTemplateTable(type),
    assignment: assignmentTable(type),
    reservedPrefix: reservedPrefixTable(type),
    rotation: rotationTable(type),
    job: jobTable(type),
    jobRow: jobInputTable(type),
    jobPlan: jobPlanTable(type),
    jobOutcome: jobOutcomeTable(type),
    jobWaiting: jobWaitingTable(type),
    jobWaitingCreator: jobWaitingCreatorTable(type),
    jobWaitingAsked: jobWaitingAskedTable(type),
    jobUnknownId: jobUnknownIdTable(type),
    file: fileTable(type),
    fileChunk: fileChunkTable(type),
    fileMapping: fileMappingTable(type),
    campaign: campaignTable(type),
    applicant: applicantTable(type),
    apiToken: apiTokenTable(type),
    auditEvent: auditEventTable(type),
    idempotency: idempotencyTable(type),
    requestCount: requestCountTable(type),
    person: personTable(type),
    session: sessionTable(type),
    credential: credentialTable(type),
    verification: verificationTable(type),
    twoFactor: twoFactorTable(type),
    rateLimit: rateLimitTable(type),
    member: memberTable(type),
    savedView: savedViewTable(type),
    draft: draftTable(type),
    message: messageTable(type),
    mailCount: mailCountTable(type),
    ownerNotice: ownerNoticeTable(type),
    invitation: invitationTable(type),
    joinInvitation: joinInvitationTable(type),
    invitationLink: invitationLinkTable(type),
    linkRequest: linkRequestTable(type),
    linkMembership: linkMembershipTable(type),
  };
}

export type Tables = ReturnType<typeof tablesOf>;
