import { ApiTokenResolver } from './api-token.resolver.js';
import {
  ApplicationRulesPreviewResolver,
  ApplicationRulesResolver,
  ProgramRulesResolver,
} from './application-rule.resolver.js';
import { AuditEventResolver } from './audit-event.resolver.js';
import { BulkJobResolver, BulkJobRowResolver } from './bulk-job.resolver.js';
import { CreatorCampaignResolver } from './creator-campaign.resolver.js';
import {
  ApplicantsOfCampaignResolver,
  ApplicantsOfCreatorResolver,
  CampaignApplicantResolver,
} from './campaign-applicant.resolver.js';
import { CreatorResolver } from './creator.resolver.js';
import { DealChangePartResolver, DealChangeResolver } from './deal-change.resolver.js';
import { DealResolver } from './deal.resolver.js';
import { EventResolver } from './event.resolver.js';
import { FileResolver } from './file.resolver.js';
import { MediaSourceResolver } from './media-source.resolver.js';
import { MemberResolver } from './member.resolver.js';
import { MembershipResolver } from './membership.resolver.js';
import { NodeResolver } from './node.resolver.js';
import {
  MatchCandidateResolver,
  MatchingResolver,
  NearMissResolver,
  PatternOverlapResolver,
  PromoCodeMatchResolver,
} from './matching.resolver.js';
import { PerformancePartnerResolver } from './performance-partner.resolver.js';
import { ProcedureResolver } from './procedure.resolver.js';
import { ProgramResolver } from './program.resolver.js';
import { PromoCodeAdviceResolver } from './promo-code-advice.resolver.js';
import { PromoCodeEditableResolver } from './promo-code-editable.resolver.js';
import { PromoCodeResolver } from './promo-code.resolver.js';
import { InvitationLinkResolver } from './invitation-link.resolver.js';
import { PromoCodeTemplateResolver } from './promo-code-template.resolver.js';
import { SavedViewResolver } from './saved-view.resolver.js';
import { WizardDraftResolver } from './wizard-draft.resolver.js';
import { RestrictedTextResolver } from './restricted-text.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

/** Everything that answers queries. */
export const queryResolvers = [
  ApiTokenResolver,
  ApplicationRulesPreviewResolver,
  ApplicationRulesResolver,
  AuditEventResolver,
  BulkJobResolver,
  BulkJobRowResolver,
  CreatorCampaignResolver,
  ApplicantsOfCampaignResolver,
  ApplicantsOfCreatorResolver,
  CampaignApplicantResolver,
  CreatorResolver,
  DealChangeResolver,
  DealChangePartResolver,
  DealResolver,
  EventResolver,
  FileResolver,
  MatchCandidateResolver,
  MatchingResolver,
  MediaSourceResolver,
  MemberResolver,
  MembershipResolver,
  NearMissResolver,
  NodeResolver,
  PatternOverlapResolver,
  PerformancePartnerResolver,
  ProcedureResolver,
  ProgramResolver,
  ProgramRulesResolver,
  PromoCodeAdviceResolver,
  PromoCodeEditableResolver,
  PromoCodeMatchResolver,
  PromoCodeResolver,
  InvitationLinkResolver,
  PromoCodeTemplateResolver,
  SavedViewResolver,
  WizardDraftResolver,
  RestrictedTextResolver,
  ViewerResolver,
] as const;
