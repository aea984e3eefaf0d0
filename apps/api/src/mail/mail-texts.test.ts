import { CAPACITIES } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { mailTexts } from './mail-texts.js';

describe('mail', () => {
  const link = 'https://codes.example.com/invite/x';

  it('carries its link in both languages’ text, once', () => {
    const invitation = mailTexts.invitation({
      ...{ accountName: 'Acme', invitedBy: 'Ana', capacity: 'CREATOR', link, language: null },
    });
    for (const { text } of [invitation, mailTexts.newPassword(link), mailTexts.signIn(link)]) {
      expect(text.split(link)).toHaveLength(2);
      expect(text).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it.each(CAPACITIES)('invites %s in these words', (capacity) => {
    expect(
      mailTexts.invitation({
        ...{ accountName: 'Acme', invitedBy: 'Ana', capacity, link, language: null },
      }),
    ).toMatchSnapshot();
  });

  it('invites in the one language that a creator or partner has', () => {
    const facts = { accountName: 'Acme', invitedBy: 'Ana', capacity: 'CREATOR', link } as const;
    const inEnglish = mailTexts.invitation({ ...facts, language: 'EN' });
    expect(inEnglish).toMatchSnapshot();
    expect(inEnglish.text).not.toMatch(/[\u4e00-\u9fff]/);
    const inChinese = mailTexts.invitation({ ...facts, language: 'ZH' });
    expect(inChinese).toMatchSnapshot();
    expect(inChinese.text).not.toContain('invites');
  });

  it('asks creators to join in their language, makes a link of ours alone, and has a subject of one line', () => {
    const join = 'https://codes.example.com/join#x';
    const facts = {
      ...{ creatorName: 'Mei\nBcc: eve@evil.example', programName: 'evil.example'.repeat(20) },
      ...{ accountName: `Acme https://evil.example ${'x'.repeat(300)}`, link: join },
    };
    for (const language of ['EN', 'ZH', null] as const) {
      const { subject, text } = mailTexts.joinInvitation({ ...facts, language });
      expect(subject).not.toMatch(/[\r\n]/);
      expect(subject.length).toBeLessThanOrEqual(200);
      expect(text.match(/https?:\/\/\S+/g)).toEqual(language === null ? [join, join] : [join]);
      expect(text).not.toMatch(/\S@\S/);
      expect(/[\u4e00-\u9fff]/.test(text)).toBe(language !== 'EN');
    }
  });

  it('says what a link to a new password and one to sign in are for', () => {
    expect(mailTexts.newPassword(link)).toMatchSnapshot();
    expect(mailTexts.signIn(link)).toMatchSnapshot();
  });

  it('makes no link of what account and person are called, only of its own', () => {
    const { subject, text } = mailTexts.invitation({
      ...{
        accountName: 'Win at https://evil.example',
        invitedBy: 'ana@evil.example\n\nevil.example',
      },
      ...{ capacity: 'OWNER', link, language: null },
    });
    expect(subject).toBe('Win at https: //evil. example invites you to Creator Codes');
    expect(text.match(/\S*evil\S*/g)?.every((word) => /^(\/\/)?evil\.$/.test(word))).toBe(true);
    expect(text.match(/https?:\/\//g)).toHaveLength(1);
  });

  it('has a subject of one line, whatever the account is called', () => {
    const accountName = `Acme\r\nBcc: eve@evil.example ${'x'.repeat(300)}`;
    const { subject } = mailTexts.invitation({
      ...{ accountName, invitedBy: 'Ana', capacity: 'OWNER', link, language: null },
    });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(200);
  });
});
