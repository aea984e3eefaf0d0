import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '../../i18n';
import { en } from '../../i18n/en';
import { fieldWord, valueWord } from './use-history-words';

type Words = TFunction<['history', 'fields', 'words', 'common', 'access', 'people']>;
let t: Words;

beforeAll(async () => {
  await startI18n('zh');
  t = i18next.getFixedT('zh', ['history', 'fields', 'words', 'common', 'access', 'people']);
});

const value = (field: string, recorded: string) =>
  valueWord(field, recorded, t, (moment) => moment);

describe('what the audit log recorded of people and tokens', () => {
  it('has a word for each field', () => {
    const fields = ['capacity', 'prefix', 'ownerId', 'scopes', 'expiresAt', 'revokedAt', 'state'];
    for (const field of fields) {
      expect(Object.keys(en.fields)).toContain(field);
      expect(fieldWord(field, t)).toMatch(/\p{Script=Han}/u);
    }
  });

  it('has words for the values of closed lists, and keeps what it does not know', () => {
    expect(value('capacity', 'OWNER')).toBe(t('words:capacity.OWNER'));
    expect(value('state', 'REVOKED')).toBe(t('people:invitations.REVOKED'));
    expect(value('type', 'Creator')).toBe(t('words:capacity.CREATOR'));
    expect(value('creatorProgram.creditPolicy', 'ALWAYS')).toBe(t('words:creditPolicy.ALWAYS'));
    expect(value('kind', 'CREATOR')).toBe(t('words:program.CREATOR'));
    expect(value('mode', 'LATER_MODE')).toBe('LATER_MODE');
    expect(value('name', 'Creator')).toBe('Creator');
    expect(value('program', 'CREATOR')).toBe('CREATOR');
    for (const hostile of ['constructor', '__proto__', 'toString'])
      expect([value('type', hostile), value(hostile, 'ALWAYS')]).toEqual([hostile, 'ALWAYS']);
    expect(value('scopes', 'DEALS_READ, LATER_READ')).toBe(
      `${t('access:scope.DEALS_READ')}, LATER_READ`,
    );
    expect(value('socialProfiles', 'DOUYIN @DEALS, INSTAGRAM @x')).toBe(
      `${t('words:platform.DOUYIN')} @DEALS, Instagram @x`,
    );
  });
});
