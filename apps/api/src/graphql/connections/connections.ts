import { ApiToken } from '../types/api-token.type.js';
import { AuditEvent } from '../types/audit-event.type.js';
import { BulkJobRow } from '../types/bulk-job-row.type.js';
import { BulkJob } from '../types/bulk-job.type.js';
import { CreatorCampaign } from '../types/creator-campaign.type.js';
import { CampaignApplicant } from '../types/campaign-applicant.type.js';
import { Creator } from '../types/creator.type.js';
import { Deal } from '../types/deal.type.js';
import { InvitationLink } from '../types/invitation-link.type.js';
import { Invitation, Member } from '../types/member.type.js';
import { Membership } from '../types/membership.type.js';
import { MediaSource } from '../types/media-source.type.js';
import { PerformancePartner } from '../types/performance-partner.type.js';
import { Program } from '../types/program.type.js';
import { PromoCode } from '../types/promo-code.type.js';
import { SavedView } from '../types/saved-view.type.js';
import { WizardDraft } from '../types/wizard-draft.type.js';
import { PromoCodeTemplate } from '../types/promo-code-template.type.js';
import { RestrictedText } from '../types/restricted-text.type.js';
import { connectionType } from './connection-types.js';

export const ApiTokenConnection = connectionType('ApiToken', ApiToken, 'tokens');
export const AuditEventConnection = connectionType('AuditEvent', AuditEvent, 'audit events');
export const BulkJobConnection = connectionType('BulkJob', BulkJob, 'jobs');
export const BulkJobRowConnection = connectionType('BulkJobRow', BulkJobRow, 'rows', 'staff');
export const CampaignApplicantConnection = connectionType(
  'CampaignApplicant',
  CampaignApplicant,
  'applicants',
);
export const CreatorConnection = connectionType('Creator', Creator, 'creators');
export const CreatorCampaignConnection = connectionType(
  'CreatorCampaign',
  CreatorCampaign,
  'campaigns',
);
export const DealConnection = connectionType('Deal', Deal, 'deals');
export const InvitationConnection = connectionType('Invitation', Invitation, 'invitations');
export const InvitationLinkConnection = connectionType(
  'InvitationLink',
  InvitationLink,
  'open links',
);
export const MemberConnection = connectionType('Member', Member, 'members');
export const MembershipConnection = connectionType('Membership', Membership, 'memberships');
export const MediaSourceConnection = connectionType('MediaSource', MediaSource, 'media sources');
export const PerformancePartnerConnection = connectionType(
  'PerformancePartner',
  PerformancePartner,
  'performance partners',
);
export const ProgramConnection = connectionType('Program', Program, 'programs');
export const PromoCodeConnection = connectionType('PromoCode', PromoCode, 'promo codes');
export const PromoCodeTemplateConnection = connectionType(
  'PromoCodeTemplate',
  PromoCodeTemplate,
  'templates',
);
export const WizardDraftConnection = connectionType('WizardDraft', WizardDraft, 'drafts');
export const SavedViewConnection = connectionType('SavedView', SavedView, 'views');
export const RestrictedTextConnection = connectionType(
  'RestrictedText',
  RestrictedText,
  'restricted texts',
);
