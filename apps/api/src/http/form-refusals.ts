import { GraphQLError } from 'graphql';

/** What may stand in a form beside its file, which is passed over. */
export const FORM = { files: 1, fields: 8, parts: 9, fieldSize: 1_024, headerPairs: 20 } as const;

const TOO_MANY = new Set<unknown>(['FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT', 'FST_FILES_LIMIT']);

/** Why a form cannot be read; null for what its own status says. */
export function formRefusal(error: unknown): GraphQLError | null {
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown };
  if (TOO_MANY.has(code)) {
    return refusal(
      'LIMIT_EXCEEDED',
      413,
      `A form has one file, and at most ${FORM.fields} fields.`,
    );
  }
  // The parser of forms has no status for what it cannot read, such as one without a boundary.
  if (statusCode !== undefined) return null;
  return refusal(
    'BAD_REQUEST',
    400,
    'The body is no form: send multipart/form-data with a boundary.',
  );
}

/** A file that came in too slowly. */
export function slowRefusal(): GraphQLError {
  return refusal(
    'BAD_REQUEST',
    408,
    'The file comes in too slowly. Try again on a faster connection.',
  );
}

function refusal(code: string, status: number, sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code, http: { status } } });
}
