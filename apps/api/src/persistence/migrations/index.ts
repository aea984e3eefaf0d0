import { accountsAndPeople } from './1795340000001-accounts-and-people.js';
import { promoCodes } from './1795340000002-promo-codes.js';
import { auditAndIdempotency } from './1795340000003-audit-and-idempotency.js';
import { peopleAndSessions } from './1795340000004-people-and-sessions.js';
import { apiTokens } from './1795340000005-api-tokens.js';
import { auditChain } from './1795340000006-audit-chain.js';
import { requestCounts } from './1795340000007-request-counts.js';
import { ownerNameSuffixes } from './1795340000008-owner-name-suffixes.js';
import { addressesUnproven } from './1795340000009-addresses-unproven.js';
import { factGuards } from './1795340000010-fact-guards.js';
import { searchKeys } from './1795340000011-search-keys.js';
import { purpose } from './1795340000012-purpose.js';
import { internalNote } from './1795340000013-internal-note.js';
import { resumesAt } from './1795340000014-resumes-at.js';
import { dealDetails } from './1795340000016-deal-details.js';
import { thirdOwners } from './1795340000020-third-owners.js';
import { promoCodeTemplates } from './1795340000018-promo-code-templates.js';
import { lifetime } from './1795340000017-lifetime.js';
import { rotationAndRelease } from './1795340000022-rotation-and-release.js';
import { editsOfPeople } from './1795340000015-edits-of-people.js';
import { savedViews } from './1795340000021-saved-views.js';
import { patternGuards } from './1795340000023-pattern-guards.js';
import { ownerNotices } from './1795340000025-owner-notices.js';
import { externalIds } from './1795340000026-external-ids.js';
import { jobs } from './1795340000028-jobs.js';
import { fileRowBytes } from './1795340000037-file-row-bytes.js';
import { files } from './1795340000029-files.js';
import { accountTokens } from './1795340000027-account-tokens.js';
import { jobWaiting } from './1795340000030-job-waiting.js';
import { jobUnknownIds } from './1795340000036-job-unknown-ids.js';
import { jobsAndCodes } from './1795340000033-jobs-and-codes.js';
import { jobProblems } from './1795340000034-job-problems.js';
import { waitingRowsApart } from './1795340000041-waiting-rows-apart.js';
import { joinInvitations } from './1795340000043-join-invitations.js';
import { decisionsOnMemberships } from './1795340000042-decisions-on-memberships.js';
import { applicants } from './1795340000049-applicants.js';
import { boundsOfOpenWork } from './1795340000045-bounds-of-open-work.js';
import { campaigns } from './1795340000046-campaigns.js';
import { invitationLinks } from './1795340000047-invitation-links.js';
import { applicationRules } from './1795340000048-application-rules.js';
import { drafts } from './1795340000050-drafts.js';
import { subjectVersions } from './1795340000051-subject-versions.js';

/** In the order in which they run. Names are recorded in the database and never change. */
const MIGRATIONS = [
  accountsAndPeople,
  promoCodes,
  auditAndIdempotency,
  peopleAndSessions,
  apiTokens,
  auditChain,
  requestCounts,
  ownerNameSuffixes,
  addressesUnproven,
  factGuards,
  searchKeys,
  purpose,
  internalNote,
  resumesAt,
  dealDetails,
  thirdOwners,
  promoCodeTemplates,
  lifetime,
  rotationAndRelease,
  editsOfPeople,
  savedViews,
  patternGuards,
  ownerNotices,
  externalIds,
  jobs,
  accountTokens,
  jobWaiting,
  files,
  jobsAndCodes,
  jobProblems,
  jobUnknownIds,
  fileRowBytes,
  waitingRowsApart,
  joinInvitations,
  decisionsOnMemberships,
  boundsOfOpenWork,
  campaigns,
  invitationLinks,
  applicationRules,
  applicants,
  drafts,
  subjectVersions,
];

export const SQLITE_MIGRATIONS = MIGRATIONS.map(({ sqlite }) => sqlite);
export const MYSQL_MIGRATIONS = MIGRATIONS.map(({ mysql }) => mysql);
