import {
  ok,
  parseChanges,
  profilesAfter,
  updateCreatorSchema,
  type Creator,
  type CreatorId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { asSeen, change } from '../spine/change.js';
import {
  editedExternalIds,
  explainExternalIds,
  saveExternalIds,
  takenExternalIds,
  withExternalIds,
  type WithExternalIds,
} from '../spine/external-ids.js';
import { useCase } from '../spine/use-case.js';
import type { CreateCreatorInput, SocialProfileInput } from './create-creator.js';
import { creatorTold } from './creator-told.js';

/** A social profile in the input of `updateCreator`. */
export interface UpdateSocialProfileInput extends SocialProfileInput {
  /** Of one that is there; a new one has none. */
  readonly id?: string | null | undefined;
}

/** The input of `updateCreator`; what is left out stays as it is. */
export interface UpdateCreatorInput extends Omit<
  Partial<CreateCreatorInput>,
  'displayName' | 'socialProfiles'
> {
  readonly creatorId: string;
  readonly version: number;
  readonly displayName?: string | null | undefined;
  /** All that the creator has afterwards. */
  readonly socialProfiles?: readonly UpdateSocialProfileInput[] | null | undefined;
}

/**
 * Changes what is known of a creator. `NOT_FOUND` (also of a profile), `STALE_VERSION` as everywhere. What they are
 * found by follows.
 */
export const updateCreator = useCase('updateCreator', updateCreatorIn, (key, facts, input) =>
  explainExternalIds(key, facts, 'Creator', input, input.creatorId),
);

async function updateCreatorIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateCreatorInput,
): Promise<Result<{ readonly creatorId: CreatorId }>> {
  const parsed = parseChanges(updateCreatorSchema, input);
  if (!parsed.ok) return parsed;
  const { creatorId, version, socialProfiles, externalIds, ...fields } = parsed.value;
  const creator = await transaction.creator(creatorId);
  const seen = asSeen(creator, 'creatorId', version);
  if (!seen.ok) return seen;
  const profiles =
    socialProfiles === undefined
      ? ok(seen.value.socialProfiles)
      : profilesAfter(seen.value.socialProfiles, socialProfiles, () =>
          deps.ids.next('SocialProfile'),
        );
  if (!profiles.ok) return profiles;
  const outcome = await change<WithExternalIds<Creator>>(transaction, deps, call, {
    action: 'updateCreator',
    subjectType: 'Creator',
    before: await withExternalIds(transaction, seen.value, externalIds),
    namedBy: 'creatorId',
    merge: (before) => ({
      ...{ ...before, ...fields, ...editedExternalIds(externalIds) },
      socialProfiles: profiles.value,
    }),
    judge: ({ id }) => takenExternalIds(transaction, 'Creator', externalIds, id),
    labelOf: ({ displayName }) => displayName,
    told: creatorTold,
    save: async (after, before) =>
      (await transaction.saveCreator(before, after)) && saveExternalIds(transaction, before, after),
  });
  return outcome.ok ? ok({ creatorId: outcome.value.id }) : outcome;
}
