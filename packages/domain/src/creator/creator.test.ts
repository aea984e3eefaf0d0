import { describe, expect, it, test } from 'vitest';
import { LANGUAGES } from '../shared/language.js';
import { parse, parseChanges } from '../shared/schema.js';
import { told, valueOf } from '../testing/outcome.js';
import { createCreatorSchema, updateCreatorSchema } from './creator.js';
import { invitationText } from './invitation.js';

const read = (input: object) => parse(createCreatorSchema, { displayName: 'Mei Lin', ...input });
const profile = (changes: object = {}) => ({ platform: 'TIKTOK', handle: 'mei', ...changes });

describe('the input of a creator', () => {
  it('needs a name; all else may be left out or null', () => {
    const creator = {
      displayName: 'Mei Lin',
      legalName: null,
      email: null,
      notes: null,
      socialProfiles: [],
      externalIds: [],
    };
    expect(valueOf(read({}))).toEqual(creator);
    expect(
      valueOf(
        read({ legalName: null, email: null, country: null, timeZone: null, socialProfiles: null }),
      ),
    ).toEqual(creator);
    expect(told(parse(createCreatorSchema, {}))).toEqual(['displayName REQUIRED']);
  });

  test.each(['EN', 'ZH', null])('may have %s as the language of their mail', (language) => {
    expect(valueOf(read({ language })).language ?? null).toBe(language);
  });

  it('is told everything that is wrong with it at once', () => {
    const wrong = {
      displayName: '\u0000',
      legalName: 'x'.repeat(201),
      email: 'mei',
      country: 'China',
      timeZone: 'Beijing',
      notes: 'x'.repeat(2_001),
      socialProfiles: [
        profile({ platform: 'MYSPACE', handle: '@', url: 'javascript:alert(1)', followers: -1 }),
      ],
    };
    expect(told(parse(createCreatorSchema, wrong))).toEqual([
      'country INVALID_VALUE',
      'displayName INVALID_VALUE',
      'email INVALID_VALUE',
      'legalName TOO_LONG',
      'notes TOO_LONG',
      'socialProfiles.0.followers NUMBER_OUT_OF_RANGE',
      'socialProfiles.0.handle REQUIRED',
      'socialProfiles.0.platform INVALID_VALUE',
      'socialProfiles.0.url INVALID_VALUE',
      'timeZone UNKNOWN_TIME_ZONE',
    ]);
  });

  test.each([
    ['a name of 100', { displayName: 'x'.repeat(100) }, []],
    ['a name of 101', { displayName: 'x'.repeat(101) }, ['displayName TOO_LONG']],
    ['a legal name of 200', { legalName: 'x'.repeat(200) }, []],
    ['notes of 2,000', { notes: 'x'.repeat(2_000) }, []],
    ['a country that there is not', { country: 'ZZ' }, ['country INVALID_VALUE']],
    ['a country in small letters', { country: 'cn' }, ['country INVALID_VALUE']],
    ['20 profiles', { socialProfiles: Array.from({ length: 20 }, () => profile()) }, []],
    [
      '21 profiles',
      { socialProfiles: Array.from({ length: 21 }, () => profile()) },
      ['socialProfiles TOO_MANY'],
    ],
    ['no followers', { socialProfiles: [profile({ followers: 0 })] }, []],
    [
      'half a follower',
      { socialProfiles: [profile({ followers: 0.5 })] },
      ['socialProfiles.0.followers INVALID_VALUE'],
    ],
    [
      'all of mankind',
      { socialProfiles: [profile({ followers: 2e9 + 1 })] },
      ['socialProfiles.0.followers NUMBER_OUT_OF_RANGE'],
    ],
  ])('%s', (_, input, expected) => {
    expect(told(read(input))).toEqual(expected);
  });

  test.each([
    ['@mei', 'mei'],
    [' @ mei ', 'mei'],
    ['mei@home', 'mei@home'],
  ])('keeps the handle %j as %j', (handle, kept) => {
    const { socialProfiles } = valueOf(read({ socialProfiles: [profile({ handle })] }));
    expect(socialProfiles[0]?.handle).toBe(kept);
  });
});

describe('the changes of a creator', () => {
  const change = (input: object) =>
    parseChanges(updateCreatorSchema, { creatorId: 'cr', version: 1, ...input });

  it('name only what changes', () => {
    expect(valueOf(change({}))).toEqual({ creatorId: 'cr', version: 1 });
    expect(valueOf(change({ email: ' ', country: null, language: null, notes: null }))).toEqual({
      ...{ creatorId: 'cr', version: 1 },
      ...{ email: null, country: null, language: null, notes: null },
    });
  });

  it('leave a name, and clear all profiles by null', () => {
    expect(told(change({ displayName: null }))).toEqual(['displayName REQUIRED']);
    expect(told(change({ displayName: ' ' }))).toEqual(['displayName REQUIRED']);
    expect(valueOf(change({ socialProfiles: null })).socialProfiles).toEqual([]);
  });

  it('have no more than 20 profiles', () => {
    const socialProfiles = Array.from({ length: 21 }, () => profile({ id: null }));
    expect(told(change({ socialProfiles }))).toEqual(['socialProfiles TOO_MANY']);
  });
});

describe('an invitation', () => {
  const names = { creatorName: 'Mei', accountName: 'Lumen', programName: 'Stars' };
  test.each(LANGUAGES)('in %s names the creator, the account and the program', (language) => {
    const text = invitationText(names, language);
    for (const name of Object.values(names)) expect(text).toContain(name);
  });

  it('differs by language', () => {
    expect(new Set(LANGUAGES.map((language) => invitationText(names, language))).size).toBe(
      LANGUAGES.length,
    );
  });
});
