import {
  byFollowers,
  createCreatorSchema,
  ok,
  parse,
  refused,
  type Creator,
  type CreatorId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent, created } from '../spine/audit.js';
import {
  explainExternalIds,
  saveExternalIds,
  takenExternalIds,
  type ExternalIdsInput,
} from '../spine/external-ids.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { creatorTold } from './creator-told.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';

/** A social profile in the input of `createCreator`. */
export interface SocialProfileInput {
  readonly platform: string;
  /** With or without the leading `@`. */
  readonly handle: string;
  readonly url?: string | null | undefined;
  readonly followers?: number | null | undefined;
}

/** The input of `createCreator`. */
export interface CreateCreatorInput extends Idempotent, ExternalIdsInput {
  readonly displayName: string;
  readonly legalName?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly socialProfiles?: readonly SocialProfileInput[] | null | undefined;
}

/** Makes a creator, who has joined no program yet. */
export const createCreator = useCase('createCreator', createCreatorIn, (key, facts, input) =>
  explainExternalIds(key, facts, 'Creator', input),
);

async function createCreatorIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateCreatorInput,
): Promise<Result<{ readonly creatorId: CreatorId }>> {
  const parsed = parse(createCreatorSchema, input);
  if (!parsed.ok) return parsed;
  const { socialProfiles, country, timeZone, language, externalIds, ...fields } = parsed.value;
  const taken = await takenExternalIds(transaction, 'Creator', externalIds, null);
  if (taken.length > 0) return refused(...taken);
  const creator: Creator = {
    ...fields,
    id: deps.ids.next('Creator'),
    country: country ?? null,
    timeZone: timeZone ?? null,
    language: language ?? null,
    socialProfiles: byFollowers(
      socialProfiles.map((profile) => ({
        ...profile,
        id: deps.ids.next('SocialProfile'),
        followers: profile.followers ?? null,
      })),
    ),
    createdAt: deps.clock.now(),
    version: 1,
  };
  await transaction.insertCreator(creator);
  await saveExternalIds(transaction, null, { id: creator.id, externalIds });
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createCreator',
      subjectType: 'Creator',
      subjectId: creator.id,
      subjectLabel: creator.displayName,
      subjectVersion: creator.version,
      changes: created(creatorTold({ ...creator, externalIds })),
    }),
  );
  return ok({ creatorId: creator.id });
}
