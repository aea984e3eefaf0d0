import { mutation, query, type Probe } from './id-probe.js';
import { ERRORS, type World } from './world.js';

/** Where a rule that answers applications, or its program, can be named. */
export function ruleProbes(
  { creatorProgram }: World,
  theirRule: string,
): Readonly<Record<string, readonly [string, Probe]>> {
  const rule = { name: 'Mine', conditions: [], action: 'ACCEPT' };
  return {
    'Mutation.createApplicationRule.input.programId': [
      creatorProgram,
      mutation('createApplicationRule', (programId) => ({ ...rule, programId })),
    ],
    'Mutation.updateApplicationRule.input.applicationRuleId': [
      theirRule,
      mutation('updateApplicationRule', (applicationRuleId) => ({
        ...{ applicationRuleId, version: 1, name: 'Mine' },
      })),
    ],
    'Mutation.deleteApplicationRule.input.applicationRuleId': [
      theirRule,
      {
        document: `mutation ($input: DeleteApplicationRuleInput!) { deleteApplicationRule(input: $input) { applicationRuleId errors ${ERRORS} } }`,
        variables: (applicationRuleId) => ({ input: { applicationRuleId } }),
      },
    ],
    'Query.previewApplicationRules.programId': [
      creatorProgram,
      query(
        `{ previewApplicationRules(programId: $id) { accepted applications(first: 9) { ruleName membership { id } } errors ${ERRORS} } }`,
      ),
    ],
  };
}
