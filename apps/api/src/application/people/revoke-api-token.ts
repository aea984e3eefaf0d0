import { ok, refused, violation, type ApiTokenId, type Result } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent, changed, instantText } from '../spine/audit.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import { Conflict, type Dependencies } from '../ports/unit-of-work.js';

/** The input of `revokeApiToken`. */
export interface RevokeApiTokenInput extends Idempotent {
  readonly apiTokenId: string;
}

/** Takes a token back for good. One that has been taken back before stays as it is: repeating is no error. */
export async function revokeApiToken(
  deps: Dependencies,
  call: Call,
  input: RevokeApiTokenInput,
): Promise<Result<{ readonly apiTokenId: ApiTokenId }>> {
  return mutate(deps, call, {
    name: 'revokeApiToken',
    input,
    work: async (transaction) => {
      const token = await transaction.apiToken(input.apiTokenId);
      if (token === null || (call.ownerId !== null && token.owner.id !== call.ownerId)) {
        return refused(violation('NOT_FOUND', ['apiTokenId']));
      }
      if (token.revokedAt !== null) return ok({ apiTokenId: token.id });
      const revokedAt = deps.clock.now();
      if (!(await transaction.revokeApiToken(token.id, revokedAt))) throw new Conflict();
      await transaction.appendAudit(
        auditEvent(deps, call, {
          action: 'revokeApiToken',
          subjectType: 'ApiToken',
          subjectId: token.id,
          subjectLabel: token.name,
          changes: changed({ revokedAt: null }, { revokedAt: instantText(revokedAt) }),
        }),
      );
      return ok({ apiTokenId: token.id });
    },
  });
}
