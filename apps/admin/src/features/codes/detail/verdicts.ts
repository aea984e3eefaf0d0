import type { EditableField } from '@creator-codes/domain';
import { useSentence } from '../../../shared/lib/violations';
import type { CodeDetail } from './code-query';

type Judged = Pick<CodeDetail, 'editable'>;

/** What the server says of a field of a code, or of one of its assignments. */
export function verdictOf(
  { editable }: Judged,
  field: EditableField,
  assignmentId: string | null = null,
) {
  return editable.find(
    (verdict) => verdict.field === field && verdict.assignmentId === assignmentId,
  );
}

/** Why a field cannot be changed now, in the reader's language; undefined if it can. */
export function useWhyNot({ editable }: Judged) {
  const sentence = useSentence();
  return (field: EditableField, assignmentId: string | null = null): string | undefined => {
    const objection = verdictOf({ editable }, field, assignmentId)?.objection ?? null;
    return objection === null ? undefined : sentence(objection);
  };
}
