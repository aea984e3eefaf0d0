import type { ReadScope, Reads } from '../../application/ports/reads.js';
import type { Database } from '../engine/database.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { exactCodeKey } from '../tables/keys.js';
import { ACCOUNT_COLUMNS, type AccountColumns } from '../rows/account.js';
import { accountView } from './entities/account.js';
import { apiTokenEntity } from './entities/api-token.js';
import { applicantEntity } from './entities/applicant.js';
import { auditEventEntity } from './entities/audit-event.js';
import { bulkJobEntity } from './entities/bulk-job.js';
import { campaignEntity } from './entities/campaign.js';
import { dealEntity } from './entities/deal.js';
import { invitationLinkEntity } from './entities/invitation-link.js';
import { membershipEntity } from './entities/membership.js';
import { mediaSourceEntity } from './entities/media-source.js';
import { invitationEntity, memberEntity } from './entities/member.js';
import { creatorEntity, partnerEntity } from './entities/owner.js';
import { programEntity } from './entities/program.js';
import { promoCodeEntity } from './entities/promo-code.js';
import { promoCodeTemplateEntity } from './entities/promo-code-template.js';
import { savedViewEntity } from './entities/saved-view.js';
import { draftEntity } from './entities/draft.js';
import { restrictedTextEntity } from './entities/restricted-text.js';
import { readWhere } from './entity.js';
import { hintsOf } from './hints.js';
import { apiTokenList } from './lists/api-tokens.js';
import { applicantList } from './lists/applicants.js';
import { auditEventList } from './lists/audit-events.js';
import { bulkJobRowRead } from './lists/bulk-job-rows.js';
import { bulkJobList } from './lists/bulk-jobs.js';
import { campaignList } from './lists/campaigns.js';
import { dealList } from './lists/deals.js';
import { eventReadsIn } from './lists/events.js';
import { membershipList } from './lists/memberships.js';
import { invitationLinkList } from './lists/invitation-links.js';
import { mediaSourceList } from './lists/media-sources.js';
import { draftList } from './lists/drafts.js';
import { invitationList, memberList, savedViewList } from './lists/members.js';
import { creatorList, partnerList } from './lists/owners.js';
import { programList } from './lists/programs.js';
import { promoCodeTemplateList } from './lists/promo-code-templates.js';
import { restrictedTextList } from './lists/restricted-texts.js';
import { simpleListRead } from './lists/simple-list.js';
import { readNodes } from './nodes.js';
import { scopedOwnerOf } from './own-rows.js';
import { promoCodeList } from './promo-codes/promo-code-list.js';
import type { Reader } from './reader.js';
import { bringRelations } from './relations/index.js';
import { listOf, sql, words } from '../engine/sql.js';

/** Measured at a million codes: so many are sorted in less time than a sparse walk takes. */
const NARROW = 2_000;

/**
 * The read side of a database.
 * @param narrow see `Reader`; the answers do not depend on it
 */
export function createReads(
  database: Pick<Database, 'select' | 'dialect'>,
  narrow = NARROW,
): Reads {
  const hints = hintsOf(database.dialect);
  const readerOf = (scope: ReadScope): Reader => {
    const reader: Reader = {
      scope,
      account: bytesOfOwnId(scope.accountId),
      owner: scopedOwnerOf(scope),
      hints,
      narrow,
      select: ({ text, params }, length) =>
        database.select(text, params, length === 'long' ? { asker: scope.asker ?? '' } : length),
      expand: (entity, rows, fields) => bringRelations(reader, entity, rows, fields),
      nodes: (ids, fields) => readNodes(reader, ids, fields),
    };
    return reader;
  };
  return {
    programs: simpleListRead(readerOf, programEntity, programList),
    creators: simpleListRead(readerOf, creatorEntity, creatorList),
    memberships: simpleListRead(readerOf, membershipEntity, membershipList),
    applicants: simpleListRead(readerOf, applicantEntity, applicantList),
    mediaSources: simpleListRead(readerOf, mediaSourceEntity, mediaSourceList),
    performancePartners: simpleListRead(readerOf, partnerEntity, partnerList),
    creatorCampaigns: simpleListRead(readerOf, campaignEntity, campaignList),
    deals: simpleListRead(readerOf, dealEntity, dealList),
    promoCodeTemplates: simpleListRead(readerOf, promoCodeTemplateEntity, promoCodeTemplateList),
    restrictedTexts: simpleListRead(readerOf, restrictedTextEntity, restrictedTextList),
    apiTokens: simpleListRead(readerOf, apiTokenEntity, apiTokenList),
    auditEvents: simpleListRead(readerOf, auditEventEntity, auditEventList),
    events: eventReadsIn(database),
    bulkJobs: simpleListRead(readerOf, bulkJobEntity, bulkJobList),
    bulkJobRows: bulkJobRowRead(readerOf),
    members: simpleListRead(readerOf, memberEntity, memberList),
    invitations: simpleListRead(readerOf, invitationEntity, invitationList),
    invitationLinks: simpleListRead(readerOf, invitationLinkEntity, invitationLinkList),
    savedViews: simpleListRead(readerOf, savedViewEntity, savedViewList),
    drafts: simpleListRead(readerOf, draftEntity, draftList),
    promoCodes: promoCodeList(readerOf),
    nodes: (scope, ids, fields) => readNodes(readerOf(scope), ids, fields),
    promoCodeByNormalForm: async (scope, normalForm, fields) => {
      const holds = sql`t.code_key = ${exactCodeKey(normalForm)} AND t.claimed = 1`;
      const [code] = await readWhere(readerOf(scope), promoCodeEntity, holds, fields);
      return code ?? null;
    },
    accounts: async (ids) => {
      if (ids.length === 0) return [];
      const accounts = listOf(ids.map(bytesOfOwnId));
      const { text, params } =
        sql`SELECT ${words(ACCOUNT_COLUMNS)} FROM account t WHERE t.id IN ${accounts} ORDER BY t.id`;
      return (await database.select<AccountColumns>(text, params)).map(accountView);
    },
  };
}
