import { describe, expect, it } from 'vitest';
import { accountTokens as tokensInEnglish } from './en/account-tokens';
import { bulk as bulkInEnglish } from './bulk/en';
import { bulk as bulkInChinese } from './bulk/zh';
import { drafts as draftsInEnglish } from './drafts/en';
import { drafts as draftsInChinese } from './drafts/zh';
import { campaigns as campaignsInEnglish } from './campaigns/en';
import { campaigns as campaignsInChinese } from './campaigns/zh';
import { allEnglish as en } from './en/all';
import { plans as plansInEnglish } from './en/plans';
import { views as viewsInEnglish } from './en/views';
import { following as followingInEnglish } from './following/en';
import { following as followingInChinese } from './following/zh';
import { invitations as invitationsInEnglish } from './invitations/en';
import { invitations as invitationsInChinese } from './invitations/zh';
import { join as joinInEnglish } from './join/en';
import { join as joinInChinese } from './join/zh';
import { patterns as patternsInEnglish } from './patterns/en';
import { patterns as patternsInChinese } from './patterns/zh';
import { zh } from './zh';
import { accountTokens as tokensInChinese } from './zh/account-tokens';
import { plans as plansInChinese } from './zh/plans';
import { views as viewsInChinese } from './zh/views';

type Leaves = ReadonlyMap<string, string>;

function leavesOf(bundle: object, path = '', leaves = new Map<string, string>()): Leaves {
  for (const [key, value] of Object.entries(bundle) as [string, unknown][]) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') leaves.set(at, value);
    else if (typeof value === 'object' && value !== null) leavesOf(value, at, leaves);
  }
  return leaves;
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

const english = leavesOf({
  ...en,
  accountTokens: tokensInEnglish,
  bulk: bulkInEnglish,
  campaigns: campaignsInEnglish,
  drafts: draftsInEnglish,
  following: followingInEnglish,
  invitations: invitationsInEnglish,
  join: joinInEnglish,
  patterns: patternsInEnglish,
  plans: plansInEnglish,
  views: viewsInEnglish,
});
const chinese = leavesOf({
  ...zh,
  accountTokens: tokensInChinese,
  bulk: bulkInChinese,
  campaigns: campaignsInChinese,
  drafts: draftsInChinese,
  following: followingInChinese,
  invitations: invitationsInChinese,
  join: joinInChinese,
  patterns: patternsInChinese,
  plans: plansInChinese,
  views: viewsInChinese,
});

describe('both languages', () => {
  it('have the same keys, but for the singular that Chinese has not', () => {
    const expected = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect([...chinese.keys()].sort()).toEqual(expected.sort());
  });

  it('fill the same parameters into each sentence, plurals too', () => {
    const differing = [...chinese].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('have a plural to each singular, which fills nothing that the plural does not', () => {
    const singulars = [...english.keys()].filter((key) => key.endsWith('_one'));
    expect(singulars.length).toBeGreaterThan(0);
    const wrong = singulars.filter((key) => {
      const plural = english.get(key.replace(/_one$/, '_other'));
      const known = placeholders(plural ?? '');
      return (
        plural === undefined ||
        !placeholders(english.get(key) ?? '').every((name) => known.includes(name))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('say nothing empty', () => {
    for (const [key, text] of [...english, ...chinese]) expect(text.trim(), key).not.toBe('');
  });
});
