import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import type { Stale } from '../../../shared/lib/use-action';
import { UserErrorParts } from '../../../shared/lib/violations';

export const ProgramParts = graphql(`
  fragment SettingsProgramParts on Program @_unmask {
    id
    name
    kind
    codeTracking
    createdAt
    version
    externalIds {
      system
      id
    }
  }
`);
export type ProgramRow = ResultOf<typeof ProgramParts>;

/** The account's programs; an account has few. */
export const ProgramsQuery = graphql(
  `
    query SettingsPrograms {
      programs(first: 100, orderBy: { field: NAME, direction: ASC }) {
        nodes {
          ...SettingsProgramParts
        }
      }
    }
  `,
  [ProgramParts],
);

export const CreateProgram = graphql(
  `
    mutation SettingsCreateProgram($input: CreateProgramInput!) {
      createProgram(input: $input) {
        program {
          ...SettingsProgramParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [ProgramParts, UserErrorParts],
);

/** On a stale version the answer carries the program as it is now. */
export const UpdateProgram = graphql(
  `
    mutation SettingsUpdateProgram($input: UpdateProgramInput!) {
      updateProgram(input: $input) {
        program {
          ...SettingsProgramParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [ProgramParts, UserErrorParts],
);

/** What a change of a program makes out of date. */
export const AFTER_PROGRAM_CHANGE = {
  refetch: ['SettingsPrograms'],
  forget: ['readiness', 'procedure'],
} satisfies Stale;
