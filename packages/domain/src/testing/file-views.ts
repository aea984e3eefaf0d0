import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { STORED_MEMBERSHIP_STATES } from '../creator/membership.js';
import { SOCIAL_PLATFORMS } from '../creator/social-profile.js';
import type { PromoCodeFileView } from '../files/promo-code-cells.js';
import { CREDIT_POLICIES } from '../promo-code/credit-policy.js';
import { MATCH_TYPES } from '../promo-code/match-type.js';
import { OWNER_KINDS, type OwnerKind } from '../promo-code/owner.js';
import { PROMO_CODE_PURPOSES } from '../promo-code/purpose.js';
import { nameText, optionalText } from '../shared/fields.js';
import type { EntityName } from '../shared/id.js';
import { MAX_INSTANT } from '../shared/instant.js';
import { LANGUAGES } from '../shared/language.js';
import { parse } from '../shared/schema.js';
import { codeTexts, names, zones } from './arbitraries.js';
import { idOf } from './built.js';

/** Texts as they are stored: whatever a schema lets through, as it lets it through. */
const stored = <T extends z.ZodMiniType<string | null>>(schema: T, typed: fc.Arbitrary<string>) =>
  typed
    .map((text) => parse(z.object({ text: schema }), { text }))
    .filter((parsed) => parsed.ok)
    .map((parsed) => (parsed.ok ? (parsed.value as { text: string }).text : ''))
    .filter((text) => text !== null && text !== '');

const wild = fc.oneof(
  names,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    "'quoted'",
    '=SUM(A1)',
    '@mei',
    '-1',
    "''",
    '+1',
    'a;b:c\\d',
    '__proto__',
    '1E+05',
    '2026-12-01',
    'constructor',
  ),
);
const aName = stored(nameText(), wild);
const aText = stored(optionalText(1_000), wild);
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const ids = <Name extends EntityName>(name: Name) =>
  fc.integer({ min: 0, max: 4_095 }).map((number) => idOf(name, number));
const systems = fc.constantFrom('impact.com', 'shop', 'a:b;c', 'back\\slash');
const externalIds = fc.record({ system: systems, id: aName });
const emails = fc.constantFrom('mei@example.com', 'ü+1@例え.jp');
const instants = fc.integer({ min: 0, max: MAX_INSTANT });
/** Two instants in their order, each of which may be missing. */
const windows = fc
  .tuple(orNull(instants), orNull(instants))
  .filter(([a, b]) => a === null || b === null || a < b)
  .map(([startAt, endAt]) => ({ startAt, endAt }));
const profiles = fc.record({
  platform: fc.constantFrom(...SOCIAL_PLATFORMS),
  handle: aName.filter((text) => !text.startsWith('@')),
});
const patterns = fc.constantFrom('^(SUMMER).*', '(?i)mei[0-9]{2}', "'A|B'", '=A', '2026-12-01');
/** A code of spreadsheets' worst dreams. */
const texts = fc.oneof(
  codeTexts,
  fc.constantFrom('2026-12-01', '1E-05', 'Dec-26', '26-Dec', '007', 'TRUE'),
);
const terms = fc.tuple(
  windows,
  fc.record({ creditPolicy: fc.constantFrom(...CREDIT_POLICIES), timeZone: zones }),
);

const owners: fc.Arbitrary<PromoCodeFileView['owner']> = fc
  .constantFrom(...OWNER_KINDS)
  .chain((kind) =>
    fc.record({
      kind: fc.constant<OwnerKind>(kind),
      id: ids(
        {
          CREATOR: 'Creator',
          PERFORMANCE_PARTNER: 'PerformancePartner',
          MEDIA_SOURCE: 'MediaSource',
        }[kind] as EntityName,
      ),
      name: aName,
      externalId: orNull(externalIds),
      email: orNull(emails),
      profile: orNull(profiles),
    }),
  );

/** Promo codes as files write them. */
export const fileCodes: fc.Arbitrary<PromoCodeFileView> = fc
  .record({
    id: ids('PromoCode'),
    code: fc.oneof(
      texts.map((text) => ({ text, matchType: MATCH_TYPES[0], normalForm: text.toUpperCase() })),
      patterns.map((text) => ({ text, matchType: MATCH_TYPES[1], normalForm: null })),
    ),
    owner: owners,
    purpose: fc.constantFrom(...PROMO_CODE_PURPOSES),
    deal: orNull(fc.record({ id: ids('Deal'), name: aName, externalId: orNull(externalIds) })),
    comments: orNull(aText),
    internalNote: orNull(aText),
    notificationEmail: orNull(emails),
    assignments: fc.subarray(['CREATOR', 'PERFORMANCE'] as const).chain((kinds) =>
      fc.tuple(
        ...kinds.map((programKind) =>
          fc.tuple(terms, ids('Program'), aName).map(([[window, rest], id, name]) => ({
            programKind,
            program: { id, name },
            ...window,
            ...rest,
          })),
        ),
      ),
    ),
    status: fc.constantFrom('ACTIVE' as const, 'EXPIRED' as const),
    isComplete: fc.boolean(),
    createdAt: instants,
    expiredAt: orNull(instants),
    version: fc.nat(),
  })
  .map(({ code, ...rest }) => ({ ...code, ...rest }));

/** Assignments as impact.com's files write them, in parts. */
export const fileAssignments = fc.record({
  code: fc.oneof(
    texts.map((text) => ({ text, matchType: MATCH_TYPES[0], normalForm: text.toUpperCase() })),
    patterns.map((text) => ({ text, matchType: MATCH_TYPES[1], normalForm: null })),
  ),
  terms,
  program: fc.record({ id: ids('Program'), impactId: orNull(aName) }),
  media: fc.record({ id: ids('Creator'), impactId: orNull(aName) }),
  deal: orNull(fc.record({ id: ids('Deal'), impactId: orNull(aName) })),
});
const uniqueProfiles = fc.uniqueArray(profiles, {
  maxLength: 5,
  selector: ({ platform, handle }) => `${platform} ${handle.toLowerCase()}`,
});
/** Creators as files write them. */
export const fileCreators = fc.record({
  id: ids('Creator'),
  displayName: aName,
  legalName: orNull(aName),
  email: orNull(emails),
  country: orNull(fc.constantFrom('US', 'CN')),
  timeZone: orNull(zones),
  language: orNull(fc.constantFrom(...LANGUAGES)),
  notes: orNull(aText),
  externalIds: fc.uniqueArray(externalIds, {
    maxLength: 4,
    selector: ({ system, id }) => `${system} ${id}`,
  }),
  socialProfiles: fc
    .tuple(uniqueProfiles, orNull(fc.nat(2_000_000_000)))
    .map(([all, followers]) =>
      all.map((profile) => ({ ...profile, url: 'https://example.com/mei', followers })),
    ),
  membership: orNull(
    fc
      .tuple(windows, fc.constantFrom(...STORED_MEMBERSHIP_STATES), ids('Program'), aName)
      .map(([{ startAt, endAt }, state, id, name]) => ({
        ...{ state, contractStart: startAt, contractEnd: endAt, program: { id, name } },
      })),
  ),
  createdAt: instants,
  version: fc.nat(),
});
