import * as z from 'zod/mini';
import { externalIdsSchema } from '../external-id/external-id.js';
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
  readonly version: number;
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

const mediaSourceShape = {
  name: nameText(),
  type: text({ max: 50 }),
  channel: optionalText(50),
  creditGroup: z.enum(CREDIT_GROUPS),
  creatorId: z.nullish(idSchema),
  externalIds: externalIdsSchema,
};

/** `programId` may be left out if the account has one Performance program. */
export const createMediaSourceSchema = z.object({
  ...mediaSourceShape,
  type: withDefault(mediaSourceShape.type, 'Creator'),
  creditGroup: withDefault(mediaSourceShape.creditGroup, DEFAULT_CREDIT_GROUP),
  programId: optionalIdSchema,
});
export type CreateMediaSource = z.output<typeof createMediaSourceSchema>;

/** The input of `updateMediaSource`. Fields left out stay as they are; null for the creator: it stands for nobody. */
export const updateMediaSourceSchema = z.extend(z.partial(z.object(mediaSourceShape)), {
  mediaSourceId: idSchema,
  version: z.int(),
});

/** Whom a source stands for stays as it is once it has held codes. The database's keys are the authority. */
export function frozenCreatorViolation(
  before: Pick<MediaSource, 'creatorId' | 'name'>,
  creatorId: string | null,
  holdsCodes: boolean,
): Violation | null {
  return holdsCodes && creatorId !== before.creatorId
    ? violation('MEDIA_SOURCE_HOLDS_CODES', ['creatorId'], { mediaSource: before.name })
    : null;
}
