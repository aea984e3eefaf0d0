import type { Fields } from '../../../application/ports/reads.js';
import type {
  ApplicantView,
  ApplicationRuleView,
  BulkJobView,
  CreatorCampaignView,
  CreatorView,
  DealView,
  InvitationLinkView,
  MediaSourceView,
  MembershipView,
  ProgramView,
  PromoCodeTemplateView,
} from '../../../application/ports/views.js';
import { byId, readByIds } from '../entity.js';
import { bulkJobEntity } from '../entities/bulk-job.js';
import { creatorEntity } from '../entities/owner.js';
import { programEntity } from '../entities/program.js';
import { promoCodeTemplateEntity } from '../entities/promo-code-template.js';
import type { Mutable, Reader } from '../reader.js';

type WithProgram =
  | MembershipView
  | MediaSourceView
  | DealView
  | CreatorCampaignView
  | ApplicationRuleView
  | InvitationLinkView;
type WithCreator = MembershipView | MediaSourceView | ApplicantView;

/** The program of each row. */
export async function bringPrograms(
  reader: Reader,
  rows: readonly WithProgram[],
  fields: Fields,
): Promise<void> {
  const ids = rows.map(({ programId }) => programId);
  const programs = byId<ProgramView>(await readByIds(reader, programEntity, ids, fields));
  for (const row of rows as readonly Mutable<WithProgram>[]) {
    const program = programs.get(row.programId);
    if (program !== undefined) row.program = program;
  }
}

/** The job by which the codes of each deal followed the last time, if one did. */
export async function bringFollowedBy(
  reader: Reader,
  rows: readonly DealView[],
  fields: Fields,
): Promise<void> {
  const ids = rows.flatMap(({ followedById }) => followedById ?? []);
  const jobs = byId<BulkJobView>(await readByIds(reader, bulkJobEntity, ids, fields));
  for (const row of rows as readonly Mutable<DealView>[]) {
    row.followedBy = row.followedById === null ? null : (jobs.get(row.followedById) ?? null);
  }
}

/** The saved template of each campaign that has one. */
export async function bringTemplates(
  reader: Reader,
  rows: readonly CreatorCampaignView[],
  fields: Fields,
): Promise<void> {
  const ids = rows.flatMap(({ templateId }) => templateId ?? []);
  const found = await readByIds(reader, promoCodeTemplateEntity, ids, fields);
  const templates = byId<PromoCodeTemplateView>(found);
  for (const row of rows as readonly Mutable<CreatorCampaignView>[]) {
    row.template = row.templateId === null ? null : (templates.get(row.templateId) ?? null);
  }
}

/** The creator of each row that has one. */
export async function bringCreators(
  reader: Reader,
  rows: readonly WithCreator[],
  fields: Fields,
): Promise<void> {
  const ids = rows.flatMap(({ creatorId }) => creatorId ?? []);
  const creators = byId<CreatorView>(await readByIds(reader, creatorEntity, ids, fields));
  for (const row of rows as readonly Mutable<WithCreator>[]) {
    const creator = row.creatorId === null ? undefined : creators.get(row.creatorId);
    if (creator !== undefined) row.creator = creator;
  }
}
