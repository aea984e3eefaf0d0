import { createCreatorSchema, ok, parse, type CreatorId, type Result } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent, created } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
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
export interface CreateCreatorInput extends Idempotent {
  readonly displayName: string;
  readonly legalName?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly socialProfiles?: readonly SocialProfileInput[] | null | undefined;
}

/** Makes a creator, who has joined no program yet. */
export const createCreator = useCase('createCreator', createCreatorIn);

async function createCreatorIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateCreatorInput,
): Promise<Result<{ readonly creatorId: CreatorId }>> {
  const parsed = parse(createCreatorSchema, input);
  if (!parsed.ok) return parsed;
  const id = deps.ids.next('Creator');
  const { socialProfiles, country, timeZone, ...fields } = parsed.value;
  const profiles = socialProfiles
    .map((profile) => ({
      ...profile,
      id: deps.ids.next('SocialProfile'),
      followers: profile.followers ?? null,
    }))
    .sort((a, b) => (b.followers ?? 0) - (a.followers ?? 0));
  await transaction.insertCreator({
    ...fields,
    id,
    country: country ?? null,
    timeZone: timeZone ?? null,
    socialProfiles: profiles,
    createdAt: deps.clock.now(),
    version: 1,
  });
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createCreator',
      subjectType: 'Creator',
      subjectId: id,
      subjectLabel: fields.displayName,
      changes: created({
        ...fields,
        country,
        timeZone,
        socialProfiles:
          profiles.map(({ platform, handle }) => `${platform} @${handle}`).join(', ') || null,
      }),
    }),
  );
  return ok({ creatorId: id });
}
