import type { ApplicationRule, ExternalId, Program } from '@creator-codes/domain';

/** What other systems have ids for. */
export interface WithExternalIds {
  readonly externalIds?: readonly ExternalId[];
}

export interface ProgramView extends Program, WithExternalIds {
  readonly applicationRules?: readonly ApplicationRuleView[];
}

export interface ApplicationRuleView extends ApplicationRule {
  readonly program?: ProgramView;
}
