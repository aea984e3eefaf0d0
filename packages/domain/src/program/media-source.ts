import * as z from 'zod/mini';
import type { CreatorId, MediaSourceId, ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import {
  idSchema,
  nameText,
  optionalIdSchema,
  optionalText,
  text,
  withDefault,
} from '../shared/fields.js';
import { violation, type Violation } from '../shared/violation.js';
import { CREDIT_GROUPS, DEFAULT_CREDIT_GROUP, type CreditGroup } from './credit-group.js';

/**
 * A non-partner traffic source of the Performance program. One that stands for a creator holds the creator's codes,
 * and each creator has at most one in a program; one that stands for nobody can own codes itself. While it holds or
 * owns codes, whom it stands for cannot change (kept by keys).
 */
export interface MediaSource {
  readonly id: MediaSourceId;
  readonly programId: ProgramId;
  readonly name: string;
  readonly type: string;
  readonly channel: string | null;
  readonly creditGroup: CreditGroup;
  /** The creator that it stands for. */
  readonly creatorId: CreatorId | null;
  readonly createdAt: Instant;
}

/** Why a source cannot own codes, or null if it can: those of one that stands for a creator are the creator's. */
export function sourceOwnsNothing({
  creatorId,
  name,
}: Pick<MediaSource, 'creatorId' | 'name'>): Violation | null {
  return creatorId === null
    ? null
    : violation('MEDIA_SOURCE_STANDS_FOR_CREATOR', ['mediaSourceId'], { mediaSource: name });
}

/** `programId` may be left out if the account has one Performance program. */
export const createMediaSourceSchema = z.object({
  name: nameText(),
  type: withDefault(text({ max: 50 }), 'Creator'),
  channel: optionalText(50),
  creditGroup: withDefault(z.enum(CREDIT_GROUPS), DEFAULT_CREDIT_GROUP),
  creatorId: z.nullish(idSchema),
  programId: optionalIdSchema,
});
export type CreateMediaSource = z.output<typeof createMediaSourceSchema>;
