import {
  ok,
  refused,
  violation,
  type ApiToken,
  type ApiTokenId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent, changed, instantText } from '../spine/audit.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import { Conflict, type Dependencies } from '../ports/unit-of-work.js';

/** The input of `revokeApiToken`. */
export interface RevokeApiTokenInput extends Idempotent {
  readonly apiTokenId: string;
}

/** A partner sees their own, managers those of partners, owners all; the rest is as good as absent (R11). */
function maySee({ ownerId, capacity }: Call, { owner }: ApiToken): boolean {
  if (owner === null) return capacity === 'OWNER';
  return ownerId === null || owner.id === ownerId;
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
      if (token === null || !maySee(call, token)) {
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
