import {
  createAccountSchema,
  createProgramSchema,
  ok,
  parse,
  refused,
  requiredProgramKinds,
  type CreateAccount,
  type CreateProgram,
  type ProgramKind,
  type ProgramMode,
  type Result,
  type Violation,
} from '@creator-codes/domain';

/** The form's values. */
export interface AccountValues {
  name: string;
  mode: ProgramMode;
  timeZone: string;
  currency: string;
  /** Names of the programs to begin with. */
  creatorProgram: string;
  performanceProgram: string;
}

/** The form's field for a program's name. */
export const PROGRAM_NAME_FIELD: Readonly<
  Record<ProgramKind, 'creatorProgram' | 'performanceProgram'>
> = { CREATOR: 'creatorProgram', PERFORMANCE: 'performanceProgram' };

/** The kinds of program to begin with: those that a creator's code needs in this mode. */
export function kindsOf(mode: ProgramMode): readonly ProgramKind[] {
  return requiredProgramKinds('CREATOR', mode);
}

interface NewAccount {
  readonly account: CreateAccount;
  readonly programs: readonly CreateProgram[];
}

/** The account and its programs, read by the domain's own schemas; paths are those of the form. */
export function readAccount(values: AccountValues): Result<NewAccount> {
  const { name, mode, timeZone, currency } = values;
  const account = parse(createAccountSchema, { name, mode, timeZone, currency });
  const programs = kindsOf(mode).map((kind) => ({
    kind,
    read: parse(createProgramSchema, {
      name: values[PROGRAM_NAME_FIELD[kind]],
      kind,
      codeTracking: true,
    }),
  }));
  const violations = [
    ...(account.ok ? [] : account.violations),
    ...programs.flatMap(({ kind, read }) => (read.ok ? [] : onProgramField(kind, read.violations))),
  ];
  if (!account.ok || violations.length > 0) return refused(...violations);
  return ok({
    account: account.value,
    programs: programs.flatMap(({ read }) => (read.ok ? [read.value] : [])),
  });
}

/** What is wrong with a program, told beside the field for its name. */
export function onProgramField<Told extends Pick<Violation, 'path'>>(
  kind: ProgramKind,
  told: readonly Told[],
): readonly Told[] {
  return told.map((each) => ({ ...each, path: [PROGRAM_NAME_FIELD[kind]] }));
}
