import {
  UNDECIDED,
  type AccountId,
  type CreatorId,
  type Instant,
  type MediaSourceId,
  type PerformancePartnerId,
  type Program,
} from '@creator-codes/domain';
import { OWNER_KIND_NUMBER } from '../persistence/tables/encodings.js';
import { nameKeyOf } from '../persistence/tables/keys.js';
import { codeOwnerRow } from '../persistence/repositories/code-owner-repository.js';
import type { CodeOwnerRow } from '../persistence/tables/code-owner.js';
import type { CreatorRow, SocialProfileRow } from '../persistence/tables/creator.js';
import type { MediaSourceRow } from '../persistence/tables/media-source.js';
import { membershipRow } from '../persistence/rows/membership.js';
import type { MembershipRow } from '../persistence/tables/membership.js';
import type { PerformancePartnerRow } from '../persistence/tables/performance-partner.js';
import type { SeedIds } from './random.js';

const FIRST = [
  'Mei',
  'Luca',
  'Kofi',
  'Ines',
  'Yuki',
  'Hugo',
  'Zoe',
  'Ivo',
  'Ravi',
  'Noor',
  'Ana',
  'Xiao',
];
const LAST = [
  'Tanaka',
  'Moreau',
  'Okafor',
  'Silva',
  'Park',
  'Lindqvist',
  'Meyer',
  'Costa',
  'Singh',
  'Wang',
  '李',
];
const PLATFORMS = ['INSTAGRAM', 'TIKTOK', 'YOUTUBE', 'XIAOHONGSHU', 'BLOG'];

/** Whoever can own a code in a bulk run. */
export type BulkOwner =
  | {
      readonly kind: 'CREATOR';
      readonly id: CreatorId;
      readonly mediaSourceId: MediaSourceId;
      readonly word: string;
    }
  | {
      readonly kind: 'PERFORMANCE_PARTNER';
      readonly id: PerformancePartnerId;
      readonly word: string;
    };

export interface BulkPeople {
  readonly owners: readonly BulkOwner[];
  readonly codeOwners: readonly CodeOwnerRow[];
  readonly creators: readonly CreatorRow[];
  readonly socialProfiles: readonly SocialProfileRow[];
  readonly memberships: readonly MembershipRow[];
  readonly mediaSources: readonly MediaSourceRow[];
  readonly partners: readonly PerformancePartnerRow[];
}

interface Crowd {
  readonly accountId: AccountId;
  readonly creatorProgram: Program;
  readonly performanceProgram: Program;
  readonly creators: number;
  readonly partners: number;
  /** When the first of them came. */
  readonly since: Instant;
  /** Tells the people of several runs apart. */
  readonly run: number;
}

/** Creators who have joined and have their media source, and performance partners. */
export function bulkPeople(crowd: Crowd, ids: SeedIds, random: () => number): BulkPeople {
  const { accountId, since: at } = crowd;
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const creators = Array.from({ length: crowd.creators }, (_, index) => {
    const first = pick(FIRST);
    const name = `${first} ${pick(LAST)} ${crowd.run + index}`;
    return {
      id: ids('Creator', at),
      sourceId: ids('MediaSource', at),
      first,
      name,
      handle: name.toLowerCase().replaceAll(' ', '.'),
      platform: pick(PLATFORMS),
    };
  });
  const partners = Array.from({ length: crowd.partners }, (_, index) => ({
    id: ids('PerformancePartner', at),
    name: `Partner ${crowd.run + index}`,
  }));
  const common = { accountId, createdAt: at };
  return {
    owners: [
      ...creators.map(({ id, sourceId, first }) => ({
        ...{ kind: 'CREATOR' as const, id, mediaSourceId: sourceId },
        word: first.toUpperCase(),
      })),
      ...partners.map(({ id }) => ({ kind: 'PERFORMANCE_PARTNER' as const, id, word: 'DEAL' })),
    ],
    codeOwners: [
      ...creators.map(({ id, name, handle }) =>
        codeOwnerRow(accountId, id, 'CREATOR', { name, email: null, handles: [handle] }),
      ),
      ...partners.map(({ id, name }) =>
        codeOwnerRow(accountId, id, 'PERFORMANCE_PARTNER', { name, email: null, handles: [] }),
      ),
    ],
    creators: creators.map(({ id }) => ({
      ...{ ...common, id, kind: OWNER_KIND_NUMBER.CREATOR, version: 1 },
      ...{ legalName: null, email: null, country: null, timeZone: null, notes: null },
      language: null,
    })),
    socialProfiles: creators.map(({ id, handle, platform }) => {
      const followers = Math.floor(1_000 * 1.0008 ** (random() * 9_000));
      return {
        ...{ accountId, id: ids('SocialProfile', at), creatorId: id, platform, handle, followers },
        handleKey: nameKeyOf(handle),
        url: null,
      };
    }),
    memberships: creators.map(({ id }) =>
      membershipRow(accountId, {
        ...{ ...UNDECIDED, id: ids('Membership', at), creatorId: id },
        ...{ programId: crowd.creatorProgram.id, state: 'JOINED', stateSince: at },
        ...{ contractStart: at, invitedAt: at, decidedBy: 'Seed', decidedAt: at, version: 2 },
      }),
    ),
    mediaSources: creators.map(({ id, sourceId, name }) => ({
      ...{ ...common, id: sourceId, programId: crowd.performanceProgram.id, creatorId: id, name },
      ...{ nameKey: nameKeyOf(name), type: 'Creator', channel: null, creditGroup: 'PREFERRED' },
      version: 1,
    })),
    partners: partners.map(({ id }) => ({
      ...{ ...common, id, kind: OWNER_KIND_NUMBER.PERFORMANCE_PARTNER },
      ...{ email: null, creditGroup: 'STANDARD', language: null, version: 1 },
    })),
  };
}
