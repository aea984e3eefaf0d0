import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

const ApplicationRuleParts = graphql(`
  fragment ApplicationRuleParts on ApplicationRule @_unmask {
    id
    name
    isEnabled
    action
    conditions {
      kind
      followers
      platform
    }
    message
    delayHours
    position
    version
  }
`);

export type RuleRow = ResultOf<typeof ApplicationRuleParts>;

/** The rules of a program, in their order. */
export const RulesQuery = graphql(
  `
    query ApplicationRules($programId: ID!) {
      node(id: $programId) {
        id
        ... on Program {
          applicationRules {
            ...ApplicationRuleParts
          }
        }
      }
    }
  `,
  [ApplicationRuleParts],
);

/** What rules would make of the applications that are open now. */
export const RulesPreviewQuery = graphql(
  `
    query ApplicationRulesPreview($programId: ID!, $rules: [ApplicationRuleDraft!], $first: Int!) {
      previewApplicationRules(programId: $programId, rules: $rules) {
        accepted
        declined
        undecided
        hasMore
        applications(first: $first) {
          action
          decidesAt
          ruleName
          membership {
            id
            appliedAt
            creator {
              id
              displayName
            }
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export type RulesPreview = NonNullable<
  ResultOf<typeof RulesPreviewQuery>['previewApplicationRules']
>;

export const CreateRule = graphql(
  `
    mutation CreateRule($input: CreateApplicationRuleInput!) {
      createApplicationRule(input: $input) {
        applicationRule {
          ...ApplicationRuleParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [ApplicationRuleParts, UserErrorParts],
);

export const UpdateRule = graphql(
  `
    mutation UpdateRule($input: UpdateApplicationRuleInput!) {
      updateApplicationRule(input: $input) {
        applicationRule {
          ...ApplicationRuleParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [ApplicationRuleParts, UserErrorParts],
);

export const DeleteRule = graphql(
  `
    mutation DeleteRule($input: DeleteApplicationRuleInput!) {
      deleteApplicationRule(input: $input) {
        applicationRuleId
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

/** What a change of rules makes out of date. */
export const AFTER_RULE = {
  refetch: ['ApplicationRules'],
  forget: ['previewApplicationRules'],
} as const;
