import { expect, it, test } from 'vitest';
import { faultsOf, guessedLayout, idOf, rowOf, textCells } from '../testing/index.js';
import type { FileMappingInput } from './mapping.js';
import { readCreatorRow } from './read-creator-row.js';

const read = (said: Readonly<Record<string, string>>, settings: Partial<FileMappingInput> = {}) =>
  readCreatorRow(
    guessedLayout('CREATORS', 'OURS', Object.keys(said), settings),
    textCells(Object.values(said)),
  );

it('a creator is read from whatever columns there are', () => {
  const said = {
    ...{
      姓名: '王晓彤',
      邮箱: 'mei@example.com',
      国家: 'cn',
      语言: '简体中文',
      小红书: '@xiaotong',
    },
    ...{ 成员资格: '已加入', 合同开始: '2026年12月1日', 合同结束: '2026-12-31', IG: 'mei' },
  };
  expect(rowOf(read(said))).toEqual({
    ...{ displayName: '王晓彤', email: 'mei@example.com', country: 'CN', language: 'ZH' },
    ...{
      membership: 'JOINED',
      contractStart: Date.UTC(2026, 11, 1),
      contractEnd: Date.UTC(2027, 0, 1),
    },
    profiles: [
      { platform: 'INSTAGRAM', handle: 'mei' },
      { platform: 'XIAOHONGSHU', handle: 'xiaotong' },
    ],
  });
});

it('a profile in two places is one, with what the first says of it', () => {
  const said = {
    ...{
      'Profile 1 platform': 'Instagram',
      'Profile 1 handle': 'Mei',
      'Profile 1 followers': '12,500',
    },
    ...{ 'Profile 2 platform': 'Instagram', 'Profile 2 handle': 'other', Instagram: '@mei' },
  };
  expect(rowOf(read(said)).profiles).toEqual([
    { platform: 'INSTAGRAM', handle: 'Mei', followers: 12_500 },
    { platform: 'INSTAGRAM', handle: 'other' },
  ]);
});

test.each([
  ['without a handle', { platform: 'IG' }, ['profile2Handle REQUIRED']],
  ['without a platform', { handle: 'mei' }, ['profile2Platform REQUIRED']],
  [
    'of a platform that we do not know',
    { platform: 'Orkut', handle: 'mei' },
    ['profile2Platform INVALID_VALUE'],
  ],
  [
    'with an address that is none',
    { platform: 'IG', handle: 'mei', URL: 'mei' },
    ['profile2Url INVALID_VALUE'],
  ],
  [
    'of 12.5k followers',
    { platform: 'IG', handle: 'mei', followers: '12.5k' },
    ['profile2Followers INVALID_VALUE'],
  ],
  [
    'of too many',
    { platform: 'IG', handle: 'mei', followers: '2,000,000,001' },
    ['profile2Followers NUMBER_OUT_OF_RANGE'],
  ],
  ['of an @ alone', { platform: 'IG', handle: '@' }, ['profile2Handle REQUIRED']],
])('a profile %s is refused there', (_, profile, faults) => {
  const said = Object.entries(profile).map(([part, cell]) => [`Profile 2 ${part}`, cell]);
  expect(faultsOf(read({ Name: 'Mei', ...(Object.fromEntries(said) as object) }))).toEqual(faults);
});

it('a contract that is over, or begins later, is one: its dates say so', () => {
  for (const state of ['EXPIRED', 'UPCOMING', 'Joins later', 'joined']) {
    expect(rowOf(read({ Name: 'Mei', Membership: state })).membership).toBe('JOINED');
  }
});

it('an empty date of a contract clears where the row speaks of a membership, and nowhere else', () => {
  const said = { Name: 'Mei', 'Contract ends': '', Notes: '' };
  const clears = { clearsEmpty: true };
  expect(rowOf(read(said, clears))).toEqual({ displayName: 'Mei', notes: null });
  const member = rowOf(read({ ...said, Program: 'Acme' }, clears));
  expect(member).toMatchObject({ program: { name: 'Acme' }, contractEnd: null });
});

it('ids of others are several, with their systems', () => {
  const said = { Name: 'Mei', 'External ids': 'impact.com:4711 ;shop:a\\;b:c;' };
  expect(rowOf(read(said)).externalIds).toEqual([
    { system: 'impact.com', id: '4711' },
    { system: 'shop', id: 'a;b:c' },
  ]);
  const wrong = (cell: string) => faultsOf(read({ Name: 'Mei', 'External ids': cell }));
  for (const cell of ['4711', ':1', 'shop:']) {
    expect(wrong(cell), cell).toEqual(['externalIds INVALID_VALUE']);
  }
  for (const cell of [`${'s'.repeat(65)}:1`, `shop:${'1'.repeat(129)}`]) {
    expect(wrong(cell), cell).toEqual(['externalIds TOO_LONG']);
  }
});

it('a row that says nothing is refused, and an id of something else', () => {
  expect(faultsOf(read({ Name: '', 'E-mail': ' ' }))).toEqual(['displayName REQUIRED']);
  expect(faultsOf(read({ 'Creator id': idOf('Deal') }))).toEqual(['creatorId REFERENCE_UNKNOWN']);
});
