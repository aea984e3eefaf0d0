import {
  invitationText,
  isPartner,
  languagesFor,
  type Capacity,
  type Language,
} from '@creator-codes/domain';
import { noticeText } from './notice-text.js';
import { named } from './named.js';
import type {
  InvitationFacts,
  JoinInvitationMail,
  LinkConfirmationMail,
  MailText,
  MailTexts,
} from '../application/ports/people.js';

const ROLE_WORDS: Readonly<Record<Capacity, readonly [string, string]>> = {
  OWNER: ['an owner', '所有者'],
  MANAGER: ['a manager', '经理'],
  ANALYST: ['an analyst', '分析员'],
  CREATOR: ['a creator', '创作者'],
  PERFORMANCE_PARTNER: ['a performance partner', '效果合作伙伴'],
};

/** One language's part of a mail. */
interface Words {
  readonly subject: string;
  readonly body: string;
  readonly note: string;
}

const INVITATION: Readonly<Record<Language, (facts: InvitationFacts) => Words>> = {
  EN: ({ accountName, invitedBy, capacity }) => ({
    subject: `${accountName} invites you to Creator Codes`,
    body: `${invitedBy} invites you to ${accountName} on Creator Codes as ${ROLE_WORDS[capacity][0]}. ${
      isPartner(capacity)
        ? 'There you see your promo codes and what they mean.'
        : 'There you work on its promo codes.'
    }`,
    note: 'The link works once and for seven days.',
  }),
  ZH: ({ accountName, invitedBy, capacity }) => ({
    subject: `${accountName} 邀请您加入 Creator Codes`,
    body: `${invitedBy} 邀请您以${ROLE_WORDS[capacity][1]}身份加入 Creator Codes 上的 ${accountName}。${
      isPartner(capacity)
        ? '您可以在那里查看您的促销代码及其含义。'
        : '您可以在那里管理其促销代码。'
    }`,
    note: '此链接仅可使用一次，七天内有效。',
  }),
};

function invitation(facts: InvitationFacts): MailText {
  const { language, link } = facts;
  const shown = {
    ...facts,
    accountName: named(facts.accountName),
    invitedBy: named(facts.invitedBy),
  };
  return textOf(
    languagesFor(language).map((each) => INVITATION[each](shown)),
    link,
  );
}

const JOIN_SUBJECT: Readonly<Record<Language, (program: string, account: string) => string>> = {
  EN: (program, account) => `${account} invites you to join ${program}`,
  ZH: (program, account) => `${account} 邀请您加入 ${program}`,
};

/** What the manager could copy instead, in each language of the reader. */
function joinInvitation({ language, link, ...names }: JoinInvitationMail): MailText {
  const creatorName = named(names.creatorName);
  const [accountName, programName] = [named(names.accountName, 80), named(names.programName, 80)];
  const languages = languagesFor(language);
  const texts = languages.map((each) =>
    invitationText({ creatorName, accountName, programName }, each, link),
  );
  const [first = 'EN'] = languages;
  return {
    subject: JOIN_SUBJECT[first](programName, accountName),
    text: `${texts.join('\n\n---\n\n')}\n`,
  };
}

const CONFIRMATION: Readonly<
  Record<Language, (names: Pick<LinkConfirmationMail, 'accountName' | 'programName'>) => Words>
> = {
  EN: ({ accountName, programName }) => ({
    subject: `Confirm that you want to join ${programName}`,
    body: `Somebody asked with this address to join the creator program "${programName}" of ${accountName}. If it was you, look at what was entered and confirm it here. If not, do nothing: you have joined nothing.`,
    note: 'The link works once and for 24 hours.',
  }),
  ZH: ({ accountName, programName }) => ({
    subject: `请确认加入 ${programName}`,
    body: `有人用此邮箱地址申请加入 ${accountName} 的创作者项目“${programName}”。如果是您本人，请通过以下链接查看所填内容并确认。如果不是，请忽略本邮件，您不会加入任何项目。`,
    note: '此链接仅可使用一次，24 小时内有效。',
  }),
};

function linkConfirmation({ language, link, ...names }: LinkConfirmationMail): MailText {
  const shown = {
    accountName: named(names.accountName, 80),
    programName: named(names.programName, 80),
  };
  return textOf(
    languagesFor(language).map((each) => CONFIRMATION[each](shown)),
    link,
  );
}

/** One mail in several languages: what it is about in each of them, the link, and what holds for it. */
function textOf(words: readonly Words[], link: string): MailText {
  return {
    subject: words[0]?.subject ?? '',
    text: `${words.map(({ body }) => body).join('\n\n')}

${link}

${words.map(({ note }) => note).join(' / ')}
`,
  };
}

function newPassword(link: string): MailText {
  return {
    subject: 'Choose a new password for Creator Codes',
    text: `Somebody asked for a new password for this address. If it was you, choose one here. If not, do nothing: your password stays as it is.

有人为此邮箱地址申请了新密码。如果是您本人，请通过以下链接设置。如果不是，请忽略本邮件，您的密码不会改变。

${link}

The link works once and for one hour. / 此链接仅可使用一次，一小时内有效。
`,
  };
}

function signIn(link: string): MailText {
  return {
    subject: 'Sign in to Creator Codes',
    text: `This link signs you in. If you did not ask for it, do nothing.

通过以下链接即可登录。如果不是您本人申请的，请忽略本邮件。

${link}

The link works once and for fifteen minutes. / 此链接仅可使用一次，十五分钟内有效。
`,
  };
}

/** What our mails say: in English and Chinese where we do not know the reader's language. */
export const mailTexts: MailTexts = {
  ...{ invitation, joinInvitation, linkConfirmation, newPassword, signIn },
  notice: noticeText,
};
