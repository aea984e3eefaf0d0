import type {
  BulkJobKind as BulkJobKinds,
  BulkJobRowState as BulkJobRowStates,
  Instant,
  ProgramKind as ProgramKinds,
  RestrictedTextKind as RestrictedTextKinds,
  RowPlan as RowPlans,
  ViolationCode,
} from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type {
  ApiTokenFilter as ApiTokens,
  AuditEventFilter as AuditEvents,
  BulkJobFilter as BulkJobs,
  BulkJobRowFilter as BulkJobRows,
  CreatorFilter as Creators,
  DealFilter as Deals,
  ExternalIdFilter as ExternalIds,
  MediaSourceFilter as MediaSources,
  PerformancePartnerFilter as PerformancePartners,
  ProgramFilter as Programs,
  RestrictedTextFilter as RestrictedTexts,
} from '../../application/ports/reads.js';
import { BulkJobKind, BulkJobRowState, RowPlan } from '../basics/bulk-job.enums.js';
import { ProgramKind, RestrictedTextKind } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { UserErrorCode } from '../basics/user-error-code.enum.js';
import { SPELLING } from './spelling.js';

export const ALL = 'All conditions that are given hold together; null means no condition.';
const SEARCH = `Words that all occur in the name. ${SPELLING}`;

@InputType('ExternalIdFilter', { description: 'What another system calls something.' })
export class ExternalIdFilter implements ExternalIds {
  @Field(() => String, { description: 'The whole id there. Capitals count.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The system, such as `impact.com`; any system when it is left out.',
  })
  system?: string | null;
}

const EXTERNAL_ID = 'That another system calls so: the one thing, or one for each system.';

@InputType('ProgramFilter', { description: `Which programs. ${ALL}` })
export class ProgramFilter implements Programs {
  @Field(() => ProgramKind, { nullable: true, description: 'Of this kind.' })
  kind?: ProgramKinds | null;

  @Field(() => ExternalIdFilter, { nullable: true, description: EXTERNAL_ID })
  @See('staff')
  externalId?: ExternalIdFilter | null;
}

@InputType('CreatorFilter', { description: `Which creators. ${ALL}` })
export class CreatorFilter implements Creators {
  @Field(() => String, {
    nullable: true,
    description: `Words that all occur in the display name, the e-mail address or a handle (written \`@handle\`). ${SPELLING}`,
  })
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether they have joined: in `programId` where it is given, else in any Creator program.',
  })
  hasJoined?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'With a membership of any state in this program; beside `hasJoined` the program that it asks about.',
  })
  programId?: string | null;

  @Field(() => ExternalIdFilter, { nullable: true, description: EXTERNAL_ID })
  @See('staff')
  externalId?: ExternalIdFilter | null;
}

@InputType('BulkJobFilter', { description: `Which jobs. ${ALL}` })
export class BulkJobFilter implements BulkJobs {
  @Field(() => [BulkJobKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: BulkJobKinds[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether something is or may be done with it: it is planned or run, stopped, or a plan that may be applied.',
  })
  isOpen?: boolean | null;
}

@InputType('BulkJobRowFilter', { description: `Which rows of a job. ${ALL}` })
export class BulkJobRowFilter implements Omit<BulkJobRows, 'bulkJobId'> {
  @Field(() => BulkJobRowState, { nullable: true, description: 'That stand so.' })
  state?: BulkJobRowStates | null;

  @Field(() => RowPlan, {
    nullable: true,
    description: 'That were planned so, whatever came of them.',
  })
  plan?: RowPlans | null;

  @Field(() => UserErrorCode, {
    nullable: true,
    description: 'Of which this is the first thing that is wrong in the plan.',
  })
  problem?: ViolationCode | null;
}

@InputType('RestrictedTextFilter', { description: `Which restricted texts. ${ALL}` })
export class RestrictedTextFilter implements RestrictedTexts {
  @Field(() => String, {
    nullable: true,
    description: 'A part of the text, in whatever capitals.',
  })
  search?: string | null;

  @Field(() => RestrictedTextKind, { nullable: true, description: 'Words, or prefixes.' })
  kind?: RestrictedTextKinds | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that keep nothing any more, or those that do.',
  })
  isOver?: boolean | null;
}

@InputType('MediaSourceFilter', { description: `Which media sources. ${ALL}` })
export class MediaSourceFilter implements MediaSources {
  @Field(() => String, { nullable: true, description: SEARCH })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this Performance program.' })
  programId?: string | null;

  @Field(() => ID, { nullable: true, description: 'That stand for this creator.' })
  creatorId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether they stand for a creator. One that stands for nobody can own codes itself.',
  })
  hasCreator?: boolean | null;

  @Field(() => ExternalIdFilter, { nullable: true, description: EXTERNAL_ID })
  @See('staff')
  externalId?: ExternalIdFilter | null;
}

@InputType('PerformancePartnerFilter', { description: `Which performance partners. ${ALL}` })
export class PerformancePartnerFilter implements PerformancePartners {
  @Field(() => String, {
    nullable: true,
    description: `Words that all occur in the name or the e-mail address. ${SPELLING}`,
  })
  search?: string | null;

  @Field(() => ExternalIdFilter, { nullable: true, description: EXTERNAL_ID })
  @See('staff')
  externalId?: ExternalIdFilter | null;
}

@InputType('DealFilter', { description: `Which deals. ${ALL}` })
export class DealFilter implements Deals {
  @Field(() => String, { nullable: true, description: SEARCH })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this program.' })
  programId?: string | null;

  @Field(() => ExternalIdFilter, { nullable: true, description: EXTERNAL_ID })
  @See('staff')
  externalId?: ExternalIdFilter | null;
}

@InputType('AuditEventFilter', { description: `Which audit events. ${ALL}` })
export class AuditEventFilter implements AuditEvents {
  @Field(() => ID, {
    nullable: true,
    description: 'About what has this id: a code, a creator and so on.',
  })
  subjectId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the mutation, such as `issuePromoCode`.',
  })
  action?: string | null;

  @Field(() => ID, { nullable: true, description: 'By this person or token.' })
  actorId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'At this instant or later.' })
  after?: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this instant.' })
  before?: Instant | null;
}

@InputType('ApiTokenFilter', { description: `Which tokens. ${ALL}` })
export class ApiTokenFilter implements ApiTokens {
  @Field(() => ID, { nullable: true, description: 'Of this creator or performance partner.' })
  ownerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they are the account's own: those alone, or all others.",
  })
  @See('owners')
  ofAccount?: boolean | null;
}
