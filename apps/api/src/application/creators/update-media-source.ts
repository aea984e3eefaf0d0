import {
  frozenCreatorViolation,
  ok,
  parseChanges,
  refused,
  updateMediaSourceSchema,
  violation,
  type Creator,
  type MediaSource,
  type MediaSourceId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Facts, Transaction } from '../ports/unit-of-work.js';
import { tryWaitingRows } from '../jobs/issue/try-waiting.js';
import { asSeen, change } from '../spine/change.js';
import {
  editedExternalIds,
  explainExternalIds,
  externalIdsTold,
  saveExternalIds,
  takenExternalIds,
  withExternalIds,
  type ExternalIdsInput,
  type WithExternalIds,
} from '../spine/external-ids.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { alreadyStands } from './create-media-source.js';

/** The input of `updateMediaSource`; what is left out stays as it is. Its program never changes. */
export interface UpdateMediaSourceInput extends Idempotent, ExternalIdsInput {
  readonly mediaSourceId: string;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly type?: string | null | undefined;
  readonly channel?: string | null | undefined;
  readonly creditGroup?: string | null | undefined;
  /** Null: it stands for nobody. */
  readonly creatorId?: string | null | undefined;
}

/**
 * Changes a media source. `NOT_FOUND`, `STALE_VERSION` as everywhere; `MEDIA_SOURCE_HOLDS_CODES` and
 * `MEDIA_SOURCE_EXISTS` about the creator that it stands for.
 */
export const updateMediaSource = useCase(
  'updateMediaSource',
  updateMediaSourceIn,
  async (key, facts, input) => {
    const { mediaSourceId, creatorId } = input;
    if (key === 'EXTERNAL_ID') {
      return explainExternalIds(key, facts, 'MediaSource', input, mediaSourceId);
    }
    const source = await facts.mediaSource(mediaSourceId);
    const stands = key === 'MEDIA_SOURCE_CREATOR' || key === 'MEDIA_SOURCE_HOLDER';
    if (source === null || creatorId === undefined || !stands) return [];
    return judgeCreator(facts, source, creatorId);
  },
);

async function updateMediaSourceIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateMediaSourceInput,
): Promise<Result<{ readonly mediaSourceId: MediaSourceId }>> {
  const parsed = parseChanges(updateMediaSourceSchema, input);
  if (!parsed.ok) return parsed;
  const { mediaSourceId, version, creatorId, externalIds, ...fields } = parsed.value;
  const seen = asSeen(await transaction.mediaSource(mediaSourceId), 'mediaSourceId', version);
  if (!seen.ok) return seen;
  const before = await withCreator(transaction, seen.value);
  const creator =
    creatorId === undefined ? before.creator : await creatorOf(transaction, creatorId);
  if (creator === undefined) return refused(violation('NOT_FOUND', ['creatorId']));
  const outcome = await change<WithExternalIds<SourceAndCreator>>(transaction, deps, call, {
    action: 'updateMediaSource',
    subjectType: 'MediaSource',
    before: await withExternalIds(transaction, before, externalIds),
    namedBy: 'mediaSourceId',
    merge: (source) => ({
      ...{ ...source, ...fields, ...editedExternalIds(externalIds) },
      ...{ creator, creatorId: creator?.id ?? null },
    }),
    judge: async (after) => [
      ...(await judgeCreator(transaction, seen.value, after.creatorId)),
      ...(await takenExternalIds(transaction, 'MediaSource', externalIds, after.id)),
    ],
    labelOf: ({ name }) => name,
    told: ({ name, type, channel, creditGroup, creator: standsFor, externalIds: ids }) => ({
      ...{ name, type, channel, creditGroup, ...externalIdsTold({ externalIds: ids }) },
      creator: standsFor && { id: standsFor.id, name: standsFor.displayName },
    }),
    save: async (after, source) =>
      (await transaction.saveMediaSource(source, after)) &&
      saveExternalIds(transaction, source, after),
  });
  if (!outcome.ok) return outcome;
  const standsFor = outcome.value.creatorId;
  if (standsFor !== null) await tryWaitingRows(transaction, deps, standsFor);
  return ok({ mediaSourceId: outcome.value.id });
}

interface SourceAndCreator extends MediaSource {
  readonly creator: Pick<Creator, 'id' | 'displayName'> | null;
}

async function withCreator(facts: Facts, source: MediaSource): Promise<SourceAndCreator> {
  return { ...source, creator: (await creatorOf(facts, source.creatorId)) ?? null };
}

/** Undefined where there is none of this id. */
async function creatorOf(facts: Facts, id: string | null): Promise<Creator | null | undefined> {
  return id === null ? null : ((await facts.creator(id)) ?? undefined);
}

async function judgeCreator(
  facts: Facts,
  before: MediaSource,
  creatorId: string | null,
): Promise<readonly Violation[]> {
  if (creatorId === before.creatorId) return [];
  const frozen = frozenCreatorViolation(before, creatorId, await facts.holdsCodes(before.id));
  return [
    ...(frozen === null ? [] : [frozen]),
    ...(await alreadyStands(facts, creatorId, before.programId)),
  ];
}
