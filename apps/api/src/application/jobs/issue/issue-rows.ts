import type { PlanPromoCodes, PromoCodeTemplateId } from '@creator-codes/domain';
import type { IssuePromoCodeInput } from '../../codes/issue-evaluation.js';
import type { CreatorFilter } from '../../ports/reads.js';

/** What a job that issues codes was asked for. */
export interface IssueParams extends Omit<PlanPromoCodes, 'target' | 'template'> {
  /** The template's text, and the saved one that it was of. */
  readonly template: string;
  readonly templateId: PromoCodeTemplateId | null;
  readonly filter: CreatorFilter | null;
}

/** What is written of a row; nothing else than what the plan has shown. */
export interface IssueWork extends IssuePromoCodeInput {
  readonly planned: string | null;
}

/** A row of such a job: a creator by id, or what was typed to name one. */
export interface IssueRow {
  readonly creatorId?: string;
  readonly typed?: string;
  /** What people have decided about the row since. */
  readonly text?: string;
  readonly mayUseOtherText?: boolean;
  readonly issuesAnother?: boolean;
  readonly waits?: boolean;
  readonly waitDays?: number;
  readonly isLeftOut?: boolean;
}
