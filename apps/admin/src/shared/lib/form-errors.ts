import { useCallback } from 'react';
import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { useSentence, type Objection } from './violations';

/**
 * Puts a payload's errors beside the fields that they name.
 * @returns the errors that name no field of the form, to be shown above it
 */
export function useFieldErrors<Values extends FieldValues, Error extends Objection>(
  fields: readonly FieldPath<Values>[],
  setError: UseFormSetError<Values>,
): (errors: readonly Error[]) => readonly Error[] {
  const sentence = useSentence();
  return useCallback(
    (errors) => {
      const rest: Error[] = [];
      let focused = false;
      for (const error of errors) {
        const path = error.path.join('.');
        const field =
          fields.find((name) => name === path) ?? fields.find((name) => name === error.path[0]);
        if (field === undefined) rest.push(error);
        else {
          setError(
            field,
            { type: error.code, message: sentence(error) },
            { shouldFocus: !focused },
          );
          focused = true;
        }
      }
      return rest;
    },
    [fields, setError, sentence],
  );
}
