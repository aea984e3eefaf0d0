import type { ProgramKind } from '@creator-codes/domain';
import { useQuery } from '@apollo/client/react';
import { ProgramsQuery, type WizardProgram } from '../api/documents';

/** The account's programs of a kind; empty while they load. */
export function usePrograms(kind?: ProgramKind): readonly WizardProgram[] {
  const { data } = useQuery(ProgramsQuery);
  const all = data?.programs.nodes ?? [];
  return kind === undefined ? all : all.filter((program) => program.kind === kind);
}

/** The program that a draft means: the chosen one, or the only one of its kind. */
export function useProgramId(kind: ProgramKind, chosenId: string | null): string | null {
  const programs = usePrograms(kind);
  if (chosenId !== null) return chosenId;
  return programs.length === 1 ? (programs[0]?.id ?? null) : null;
}
