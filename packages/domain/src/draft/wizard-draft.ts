import * as z from 'zod/mini';
import { bytesOfText } from '../shared/bytes-of-text.js';
import { idSchema, optionalIdSchema, withDefault } from '../shared/fields.js';
import type { CreatorId, PersonId, ProgramId, WizardDraftId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';

/** The forms of several steps whose drafts are kept. */
export const WIZARDS = ['ISSUE_PROMO_CODE'] as const;
export type WizardName = (typeof WIZARDS)[number];

/**
 * Where a draft stands: it waits for its creator to join, or can go on since they have; open drafts wait for nobody.
 */
export const DRAFT_STATES = ['OPEN', 'WAITING', 'READY'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** What a wizard has been told so far, as the wizard keeps it: nobody else reads it. */
export type DraftValues = Readonly<Record<string, unknown>>;

/** What somebody has begun in a wizard and not finished. Managers and owners of the account see it. */
export interface WizardDraft {
  readonly id: WizardDraftId;
  readonly wizard: WizardName;
  /** Whose it is: they alone go on with it and delete it. */
  readonly personId: PersonId;
  /** For whom it is, once that is chosen. */
  readonly creatorId: CreatorId | null;
  /** In which program the creator has to have joined; any will do where nobody has chosen. */
  readonly creatorProgramId: ProgramId | null;
  /** Whether the creator had not joined when it was saved last. */
  readonly waitsForJoin: boolean;
  /** The step at which it was left. */
  readonly step: string | null;
  readonly values: DraftValues;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly version: number;
}

/** Drafts that one person can have in an account. */
export const DRAFTS_MAX = 100;
/** Bytes of a draft's values as JSON. */
export const DRAFT_BYTES_MAX = 64_000;
/** A draft that nobody has changed for so many days is deleted. */
export const DRAFT_DAYS = 90;

const valuesSchema = z.record(z.string(), z.unknown()).check(
  z.superRefine((values: DraftValues, context) => {
    if (bytesOfText(JSON.stringify(values)) > DRAFT_BYTES_MAX) {
      context.issues.push(issueOf(values, violation('TOO_LONG', [], { max: DRAFT_BYTES_MAX })));
    }
  }),
);

/** A draft as it is to be kept; without an id it is a new one. */
export const saveDraftSchema = z.object({
  draftId: z.optional(idSchema),
  version: z.optional(z.int()),
  wizard: withDefault(z.enum(WIZARDS), 'ISSUE_PROMO_CODE'),
  creatorId: optionalIdSchema,
  creatorProgramId: optionalIdSchema,
  step: withDefault(z.nullable(z.string().check(z.regex(/^[a-z][A-Za-z0-9-]{0,39}$/))), null),
  values: valuesSchema,
});
export type SaveDraft = z.input<typeof saveDraftSchema>;

/** Where a draft stands, by whether its creator has joined by now. */
export function draftState(
  { waitsForJoin }: Pick<WizardDraft, 'waitsForJoin'>,
  hasJoined: boolean,
): DraftState {
  if (!waitsForJoin) return 'OPEN';
  return hasJoined ? 'READY' : 'WAITING';
}
