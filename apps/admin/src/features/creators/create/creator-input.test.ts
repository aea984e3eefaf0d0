import { describe, expect, it } from 'vitest';
import { creatorFields, NEW_PROFILE, readCreator, type CreatorValues } from './creator-input';

const VALUES: CreatorValues = {
  displayName: ' Mei Tanaka ',
  legalName: '',
  email: '',
  country: null,
  timeZone: null,
  language: 'BOTH',
  notes: '',
  socialProfiles: [],
  externalIds: [],
};

describe('readCreator', () => {
  it('takes blank fields as none', () => {
    const read = readCreator(VALUES);
    expect(read.ok && read.value).toMatchObject({
      displayName: 'Mei Tanaka',
      email: null,
      notes: null,
      socialProfiles: [],
    });
  });

  it('has a language of mail if one is chosen', () => {
    for (const [language, sent] of [
      ['ZH', 'ZH'],
      ['BOTH', undefined],
    ] as const) {
      const read = readCreator({ ...VALUES, language });
      expect(read.ok && read.value.language).toBe(sent);
    }
  });

  it('names each wrong field by the path that the form has for it', () => {
    const read = readCreator({
      ...VALUES,
      displayName: '',
      email: 'mei at home',
      socialProfiles: [
        { ...NEW_PROFILE, handle: 'mei' },
        { ...NEW_PROFILE, handle: '', followers: -1 },
      ],
    });
    const paths = read.ok ? [] : read.violations.map(({ path }) => path.join('.'));
    const fields: readonly string[] = creatorFields(2);
    expect(paths).toEqual(
      expect.arrayContaining([
        'displayName',
        'email',
        'socialProfiles.1.handle',
        'socialProfiles.1.followers',
      ]),
    );
    expect(paths.every((path) => fields.includes(path))).toBe(true);
  });
});
