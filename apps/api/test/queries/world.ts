import {
  CREDIT_POLICIES,
  normalFormOf,
  type Account,
  type ActiveWindow,
  type Assignment,
  type Creator,
  type Deal,
  type Instant,
  type MediaSource,
  type Membership,
  type PerformancePartner,
  type Program,
  type ProgramMode,
  type PromoCode,
  type PromoCodeOwner,
} from '@creator-codes/domain';
import type { Database } from '../../src/persistence/engine/database.js';
import { randomFrom, seedIds } from '../../src/seed/random.js';
import { transactionOf } from '../../src/persistence/repositories/transaction.js';
import { restrictedAmong } from './world-restricted.js';
import { ADDRESSES, LONG_WORD, NAMES, PARTNERS, STEMS } from './world-names.js';
import { membershipsOf } from './world-memberships.js';
import { jobsOver, writeJob, type KnownJob } from './job-that-wrote.js';
import { DAY, HOUR, WRITTEN_AT } from './world-times.js';

export { DAY, HOUR, LONG_WORD, WRITTEN_AT };

/** A code as the domain knows it, with what is known of its owner. */
export interface KnownCode {
  readonly code: PromoCode;
  readonly ownerName: string;
  /** Name, address and handles of the owner, by which codes are found. */
  readonly ownerSays: string;
}

/** Everything that was written for one account. */
export interface ReadWorld {
  readonly account: Account;
  readonly programs: readonly Program[];
  readonly creators: readonly Creator[];
  readonly partners: readonly PerformancePartner[];
  readonly memberships: readonly Membership[];
  readonly sources: readonly MediaSource[];
  readonly deals: readonly Deal[];
  readonly jobs: readonly KnownJob[];
  readonly codes: readonly KnownCode[];
}

/** What a creator is found by. */
export function wordsOfCreator(creator: Creator | undefined): string {
  const handles = creator?.socialProfiles.map(({ handle }) => `@${handle}`) ?? [];
  return [creator?.displayName, creator?.email, ...handles].join(' ');
}

/** What a partner is found by. */
export function wordsOfPartner(partner: PerformancePartner | undefined): string {
  return [partner?.name, partner?.email].join(' ');
}

/** Codes of every kind at random, yet the same ones for the same seed. */
export async function writeWorld(
  database: Database,
  seed: number,
  {
    codes: howMany,
    mode,
    isAnyoneIn = true,
  }: {
    readonly codes: number;
    readonly mode: ProgramMode;
    /** Whether creators are members of programs. */
    readonly isAnyoneIn?: boolean;
  },
): Promise<ReadWorld> {
  const random = randomFrom(seed);
  const ids = seedIds(random);
  const upTo = (end: number) => Math.floor(random() * end);
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[upTo(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  const since = WRITTEN_AT - 400 * DAY;
  const born = <Name extends Parameters<typeof ids>[0]>(entity: Name, at = since) => ({
    id: ids(entity, at),
    createdAt: at,
    version: 1,
  });

  const account: Account = {
    ...born('Account'),
    ...{ name: `World ${seed}`, quarantineDays: 90, notifiesOwners: false },
    mode,
    optimize: { recordedBy: 'Test', recordedAt: since },
    timeZone: 'UTC',
    currency: 'USD',
  };
  const program = (name: string, kind: Program['kind']): Program => ({
    ...born('Program'),
    ...{ name, kind, codeTracking: true },
  });
  const programs = [
    program('Creators', 'CREATOR'),
    program('Performance', 'PERFORMANCE'),
    program('Other creators', 'CREATOR'),
  ];
  const [creatorProgram, performanceProgram, otherProgram] = programs as [
    Program,
    Program,
    Program,
  ];
  const creators = NAMES.map((displayName): Creator => ({
    ...born('Creator'),
    displayName,
    ...{ legalName: null, country: null, timeZone: null, notes: null },
    language: null,
    email: ADDRESSES.get(displayName)?.email ?? null,
    socialProfiles: (ADDRESSES.get(displayName)?.handles ?? []).map((handle) => ({
      ...{ id: ids('SocialProfile', since), platform: 'BLOG', handle, url: null, followers: null },
    })),
  }));
  const standing = creators.map((creator): MediaSource => ({
    ...born('MediaSource'),
    ...{ programId: performanceProgram.id, creatorId: creator.id, name: creator.displayName },
    ...{ type: 'Creator', channel: null, creditGroup: 'PREFERRED' },
  }));
  // Stands for nobody, and owns codes; by a chance of its own, so that the rest stays as it was.
  const outside: MediaSource = {
    id: seedIds(randomFrom(seed + 2_000))('MediaSource', since),
    ...{ programId: performanceProgram.id, creatorId: null, name: 'Mei-Post Werbenetz' },
    ...{ type: 'Content', channel: 'Mail', creditGroup: 'STANDARD', createdAt: since },
    version: 1,
  };
  const sources = [...standing, outside];
  const memberships = isAnyoneIn
    ? membershipsOf(creators, creatorProgram, otherProgram, () => ids('Membership', since))
    : [];
  const partners = PARTNERS.map((name): PerformancePartner => ({
    ...born('PerformancePartner'),
    ...{ name, email: `${name.slice(0, 1)}@partners.example`, creditGroup: 'STANDARD' },
    language: null,
  }));
  const deals = [null, WRITTEN_AT + DAY, WRITTEN_AT + 5 * HOUR, WRITTEN_AT - DAY].map(
    (endAt, index): Deal => ({
      ...born('Deal'),
      programId: creatorProgram.id,
      name: `Deal ${index}`,
      ...{ description: null, type: 'REBATE', landingPage: null, startAt: null, endAt },
      ...{
        scope: null,
        defaultCode: null,
        discount: null,
        minimumPurchase: null,
        syncDates: false,
      },
    }),
  );

  // Whole hours around the time of writing: windows of different codes share their boundaries.
  const boundary = (): Instant => WRITTEN_AT + (upTo(21) - 10) * HOUR;
  const window = (): ActiveWindow => {
    const [a, b] = [boundary(), boundary()].sort((left, right) => left - right) as [number, number];
    const startAt = random() < 0.3 ? null : a;
    return { startAt, endAt: random() < 0.3 ? null : b === a ? b + HOUR : b };
  };
  const assignment = (
    { id: programId, kind: programKind }: Program,
    mediaSourceId: MediaSource['id'] | null,
  ): Assignment => ({
    ...{ id: ids('Assignment', since), programId, programKind, mediaSourceId },
    createdAt: since,
    ...{ creditPolicy: one(CREDIT_POLICIES), timeZone: 'UTC', ...window() },
  });
  /** Some have made room for a successor; by a chance of their own, so that the rest stays as it was. */
  const chance = randomFrom(seed + 1_000);
  const earlierIds = seedIds(chance);
  const pastHours = (end: number) => Math.floor(chance() * end) * HOUR;
  const before = (successor: Assignment): readonly Assignment[] => {
    if (successor.startAt === null || chance() < 0.6) return [];
    const endAt = Math.min(successor.startAt, WRITTEN_AT) - pastHours(3);
    const startAt = chance() < 0.3 ? null : endAt - HOUR - pastHours(5);
    return [{ ...successor, id: earlierIds('Assignment', since), startAt, endAt }];
  };
  const codes = Array.from({ length: howMany }, (_, index): KnownCode => {
    const createdAt = WRITTEN_AT - (howMany - index) * 7 * HOUR;
    const isCreator = random() < 0.7;
    const isOutside = !isCreator && index % 3 === 0;
    const place = upTo(isCreator ? creators.length : partners.length);
    const creator = creators[place];
    const owner: PromoCodeOwner = isCreator
      ? { kind: 'CREATOR', id: creators[place]?.id ?? one(creators).id }
      : isOutside
        ? { kind: 'MEDIA_SOURCE', id: outside.id }
        : { kind: 'PERFORMANCE_PARTNER', id: partners[place]?.id ?? one(partners).id };
    const isPattern = index % 9 === 4;
    const text = `${one(STEMS)}${index.toString(36)}${isPattern ? '[0-9]+' : ''}`;
    const assignments = isCreator
      ? [
          ...(random() < 0.9
            ? [assignment(random() < 0.8 ? creatorProgram : otherProgram, null)]
            : []),
          ...(random() < 0.7 ? [assignment(performanceProgram, sources[place]?.id ?? null)] : []),
        ]
      : random() < 0.95
        ? [assignment(performanceProgram, isOutside ? outside.id : null)]
        : [];
    const code: PromoCode = {
      ...born('PromoCode', createdAt),
      ...(isPattern
        ? { text, matchType: 'REGEX', normalForm: null, owner }
        : { text, matchType: 'EXACT', normalForm: normalFormOf(text), owner }),
      dealId: random() < 0.2 ? one(deals).id : null,
      comments: null,
      purpose: index % 5 === 0 ? 'PERSONAL' : index % 7 === 0 ? 'INTERNAL' : 'COMMISSIONABLE',
      ...{ expiredAt: random() < 0.15 ? WRITTEN_AT - upTo(10) * HOUR : null },
      internalNote: null,
      notificationEmail: null,
      ...{ expiredBy: null, expiredReason: null, releasedAt: null, replacedById: null },
      assignments,
      earlierAssignments: assignments.flatMap(before),
    };
    if (isOutside) return { code, ownerName: outside.name, ownerSays: outside.name };
    return {
      code,
      ownerName: isCreator ? (creator?.displayName ?? '') : (partners[place]?.name ?? ''),
      ownerSays: isCreator ? wordsOfCreator(creator) : wordsOfPartner(partners[place]),
    };
  });

  const jobs = jobsOver(codes, seed, since);

  await database.transaction(async (session) => {
    const write = transactionOf(session, account.id, { now: () => WRITTEN_AT });
    await write.insertAccount(account);
    for (const each of programs) await write.insertProgram(each);
    for (const each of creators) await write.insertCreator(each);
    for (const each of memberships) await write.insertMembership(each);
    for (const each of sources) await write.insertMediaSource(each);
    await write.insertOwningSource(outside);
    for (const each of partners) await write.insertPerformancePartner(each);
    for (const each of deals) await write.insertDeal(each);
    for (const { code } of codes) await write.insertPromoCode(code, 'Test');
    for (const { id, wrote } of jobs) await writeJob(session, account.id, id, wrote);
    for (const each of restrictedAmong(codes, seed)) await write.insertRestrictedText(each, 'Test');
  });
  return { account, programs, creators, partners, memberships, sources, deals, jobs, codes };
}
