import * as z from 'zod/mini';
import { nameText, optionalInstantSchema } from '../shared/fields.js';
import { violation, type Violation } from '../shared/violation.js';
import {
  ACCOUNT_SCOPES,
  ACCOUNT_TOKEN_CAPACITIES,
  mayCarry,
  type AccountScope,
} from './account-scope.js';
import { scopesSchemaOf } from './api-token.js';

/** A new token of the account's own. */
export const createAccountTokenSchema = z.object({
  name: nameText(),
  capacity: z.enum(ACCOUNT_TOKEN_CAPACITIES),
  scopes: scopesSchemaOf(ACCOUNT_SCOPES),
  expiresAt: optionalInstantSchema,
});
export type CreateAccountToken = z.output<typeof createAccountTokenSchema>;

/** Why a token cannot have its scopes: what acts as an analyst changes nothing. */
export function carriedViolations({
  capacity,
  scopes,
}: Pick<CreateAccountToken, 'capacity' | 'scopes'>): readonly Violation[] {
  const isRefused = (scope: AccountScope) => !mayCarry(capacity, scope);
  return scopes.some(isRefused) ? [violation('INVALID_VALUE', ['scopes'])] : [];
}
