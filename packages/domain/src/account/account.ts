import * as z from 'zod/mini';
import type { AccountId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { nameText, oneOf, timeZoneSchema, wholeNumber, withDefault } from '../shared/fields.js';
import { CURRENCIES } from '../shared/regions.js';
import type { TimeZone } from '../shared/time-zone.js';

/** Which programs an account runs; decides the procedure. A property of the account, not a choice per code. */
export const PROGRAM_MODES = ['PERFORMANCE_AND_CREATOR', 'CREATOR_ONLY'] as const;
export type ProgramMode = (typeof PROGRAM_MODES)[number];

/** The account's add-on that unlocks media sources, as recorded by an owner. */
export interface Optimize {
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** One brand. Everything else belongs to exactly one account (R11). */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  readonly mode: ProgramMode;
  /** Null while the account does not have the add-on. */
  readonly optimize: Optimize | null;
  /** The forms' default zone. */
  readonly timeZone: TimeZone;
  /** ISO 4217. */
  readonly currency: string;
  /** How long the text of a code that has ended stays with its owner, unless an account owner says otherwise. */
  readonly quarantineDays: number;
  /** Whether owners of codes get mail when something happens to these. */
  readonly notifiesOwners: boolean;
  readonly createdAt: Instant;
  readonly version: number;
}

export const DEFAULT_QUARANTINE_DAYS = 90;

/** The bounds of {@link Account.quarantineDays}. */
export const QUARANTINE_DAYS = { min: 0, max: 3_650 } as const;

const currencySchema = oneOf(CURRENCIES);

export const createAccountSchema = z.object({
  name: nameText(),
  mode: z.enum(PROGRAM_MODES),
  timeZone: timeZoneSchema,
  currency: withDefault(currencySchema, 'USD'),
});
export type CreateAccount = z.output<typeof createAccountSchema>;

/** Fields left out stay as they are. */
export const updateAccountSchema = z.object({
  version: z.int(),
  name: z.optional(nameText()),
  mode: z.optional(z.enum(PROGRAM_MODES)),
  timeZone: z.optional(timeZoneSchema),
  currency: z.optional(currencySchema),
  optimizeActive: z.optional(z.boolean()),
  quarantineDays: z.optional(wholeNumber(QUARANTINE_DAYS)),
  notifiesOwners: z.optional(z.boolean()),
});
export type UpdateAccount = z.output<typeof updateAccountSchema>;
