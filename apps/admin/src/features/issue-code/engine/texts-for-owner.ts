import type { Procedure } from '@creator-codes/domain';
import { fieldsOf, valueOf, type Draft } from './draft';

/** The texts that were written for the code's owner; what is for the staff alone is not among them. */
export function textsForOwner(procedure: Procedure, draft: Draft): readonly string[] {
  return fieldsOf(procedure)
    .filter(({ kind, isForOwner }) => kind === 'longText' && isForOwner === true)
    .map((field) => valueOf(draft, { ...field, kind: 'longText' }).trim())
    .filter((text) => text !== '');
}
