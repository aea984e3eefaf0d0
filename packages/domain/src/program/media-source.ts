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
import { CREDIT_GROUPS, DEFAULT_CREDIT_GROUP, type CreditGroup } from './credit-group.js';

/**
 * A non-partner traffic source of the Performance program. Only one that stands for a creator can hold codes,
 * and each creator has at most one in a program; while it holds codes the link cannot change (kept by keys).
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
