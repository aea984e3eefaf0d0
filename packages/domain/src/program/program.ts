import * as z from 'zod/mini';
import { externalIdsSchema } from '../external-id/external-id.js';
import type { ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { nameText, withDefault } from '../shared/fields.js';

/** In the order in which a code's assignments are listed. A program's kind never changes: keys depend on it. */
export const PROGRAM_KINDS = ['CREATOR', 'PERFORMANCE'] as const;
export type ProgramKind = (typeof PROGRAM_KINDS)[number];

/** A container of partnerships and codes. */
export interface Program {
  readonly id: ProgramId;
  readonly name: string;
  readonly kind: ProgramKind;
  /** Codes can be issued only while it is on (R2). */
  readonly codeTracking: boolean;
  readonly createdAt: Instant;
  readonly version: number;
}

export const createProgramSchema = z.object({
  name: nameText(),
  kind: z.enum(PROGRAM_KINDS),
  codeTracking: withDefault(z.boolean(), false),
  externalIds: externalIdsSchema,
});
export type CreateProgram = z.output<typeof createProgramSchema>;

/** Fields left out stay as they are. */
export const updateProgramSchema = z.object({
  version: z.int(),
  name: z.optional(nameText()),
  codeTracking: z.optional(z.boolean()),
  externalIds: z.optional(externalIdsSchema),
});
export type UpdateProgram = z.output<typeof updateProgramSchema>;
