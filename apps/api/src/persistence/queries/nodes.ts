import { entityOfId, type EntityName } from '@creator-codes/domain';
import type { Fields } from '../../application/ports/reads.js';
import type { NodeView, ViewOf } from '../../application/ports/views.js';
import { ACCOUNT_COLUMNS, type AccountColumns } from '../rows/account.js';
import { accountView } from './entities/account.js';
import { apiTokenEntity } from './entities/api-token.js';
import { applicationRuleEntity } from './entities/application-rule.js';
import { applicantEntity } from './entities/applicant.js';
import { assignmentEntity } from './entities/assignment.js';
import { auditEventEntity } from './entities/audit-event.js';
import { bulkJobEntity } from './entities/bulk-job.js';
import { campaignEntity } from './entities/campaign.js';
import { dealEntity } from './entities/deal.js';
import { mediaSourceEntity } from './entities/media-source.js';
import { invitationEntity, memberEntity } from './entities/member.js';
import { invitationLinkEntity } from './entities/invitation-link.js';
import { membershipEntity } from './entities/membership.js';
import { creatorEntity, partnerEntity } from './entities/owner.js';
import { programEntity } from './entities/program.js';
import { promoCodeEntity } from './entities/promo-code.js';
import { promoCodeTemplateEntity } from './entities/promo-code-template.js';
import { savedViewEntity } from './entities/saved-view.js';
import { draftEntity } from './entities/draft.js';
import { restrictedTextEntity } from './entities/restricted-text.js';
import { socialProfileEntity } from './entities/social-profile.js';
import { byId, grouped, readByIds } from './entity.js';
import type { Reader } from './reader.js';
import { sql, words } from '../engine/sql.js';

type ReadById = (reader: Reader, ids: readonly string[], fields: Fields) => Promise<NodeView[]>;

/** Every type of object that the API has; ids of others name nothing. */
const READERS = {
  Account: readOwnAccount,
  Program: (reader, ids, fields) => readByIds(reader, programEntity, ids, fields),
  Creator: (reader, ids, fields) => readByIds(reader, creatorEntity, ids, fields),
  SocialProfile: (reader, ids, fields) => readByIds(reader, socialProfileEntity, ids, fields),
  Membership: (reader, ids, fields) => readByIds(reader, membershipEntity, ids, fields),
  ApplicationRule: (reader, ids, fields) => readByIds(reader, applicationRuleEntity, ids, fields),
  CampaignApplicant: (reader, ids, fields) => readByIds(reader, applicantEntity, ids, fields),
  MediaSource: (reader, ids, fields) => readByIds(reader, mediaSourceEntity, ids, fields),
  PerformancePartner: (reader, ids, fields) => readByIds(reader, partnerEntity, ids, fields),
  CreatorCampaign: (reader, ids, fields) => readByIds(reader, campaignEntity, ids, fields),
  Deal: (reader, ids, fields) => readByIds(reader, dealEntity, ids, fields),
  PromoCode: (reader, ids, fields) => readByIds(reader, promoCodeEntity, ids, fields),
  PromoCodeTemplate: (reader, ids, fields) =>
    readByIds(reader, promoCodeTemplateEntity, ids, fields),
  RestrictedText: (reader, ids, fields) => readByIds(reader, restrictedTextEntity, ids, fields),
  Assignment: (reader, ids, fields) => readByIds(reader, assignmentEntity, ids, fields),
  ApiToken: (reader, ids, fields) => readByIds(reader, apiTokenEntity, ids, fields),
  AuditEvent: (reader, ids, fields) => readByIds(reader, auditEventEntity, ids, fields),
  SavedView: (reader, ids, fields) => readByIds(reader, savedViewEntity, ids, fields),
  WizardDraft: (reader, ids, fields) => readByIds(reader, draftEntity, ids, fields),
  Member: (reader, ids, fields) => readByIds(reader, memberEntity, ids, fields),
  BulkJob: (reader, ids, fields) => readByIds(reader, bulkJobEntity, ids, fields),
  InvitationLink: (reader, ids, fields) => readByIds(reader, invitationLinkEntity, ids, fields),
  Invitation: (reader, ids, fields) => readByIds(reader, invitationEntity, ids, fields),
} satisfies Readonly<Record<keyof ViewOf, ReadById>>;
const READ_BY_ID: Readonly<Partial<Record<EntityName, ReadById>>> = READERS;

/** What ids name, one statement a type; null for whatever is not there, is no id, or is another account's (R11). */
export async function readNodes(
  reader: Reader,
  ids: readonly string[],
  fields: Fields,
): Promise<readonly (NodeView | null)[]> {
  const byType = grouped(
    ids.flatMap((id) => {
      const type = entityOfId(id);
      return type === null ? [] : [{ id, type }];
    }),
    ({ type }) => type,
  );
  const found = await Promise.all(
    [...byType].map(async ([type, named]) => {
      const read = READ_BY_ID[type as EntityName];
      const sameType = named.map(({ id }) => id);
      return read === undefined ? [] : read(reader, sameType, fields);
    }),
  );
  const nodes = byId(found.flat());
  return ids.map((id) => nodes.get(id) ?? null);
}

/** The only account that a caller stands in. */
async function readOwnAccount(
  { scope, account, select }: Reader,
  ids: readonly string[],
): Promise<NodeView[]> {
  if (!ids.includes(scope.accountId)) return [];
  const rows = await select<AccountColumns>(
    sql`SELECT ${words(ACCOUNT_COLUMNS)} FROM account t WHERE t.id = ${account}`,
  );
  return rows.map(accountView);
}
