import { stepForPath, type Procedure } from '@creator-codes/domain';
import type { Objection, UserError } from '../../../shared/lib/violations';

/** Whether it came from the server, with the extras that only the server knows. */
export function isUserError(objection: Objection): objection is UserError {
  return 'message' in objection;
}

/** The id of the step that an objection belongs to; null when it is about the whole call. */
export function stepIdOf(procedure: Procedure, { path, code }: Objection): string | null {
  return stepForPath(procedure, path, code)?.id ?? null;
}

/** The same objection from the form and from the server is told once; the server's knows more. */
export function merged(
  local: readonly Objection[],
  fromServer: readonly UserError[],
): readonly Objection[] {
  const key = ({ code, path }: Objection) => `${code} ${path.join('.')}`;
  const known = new Set(fromServer.map(key));
  return [...fromServer, ...local.filter((objection) => !known.has(key(objection)))];
}
