import type { Language } from '../shared/language.js';

export interface InvitationNames {
  readonly creatorName: string;
  readonly accountName: string;
  readonly programName: string;
}

/** The invitation as plain text to send by whatever means; the product marks it as not sent until mail exists. */
export function invitationText(names: InvitationNames, language: Language): string {
  return language === 'ZH'
    ? `${names.creatorName}，您好：\n\n${names.accountName} 邀请您加入创作者项目“${names.programName}”。加入后，您将获得专属促销代码。\n\n如愿意加入，请直接回复本消息。\n\n${names.accountName}`
    : `Hi ${names.creatorName},\n\n${names.accountName} would like you to join its creator program "${names.programName}". Once you have joined, you get a promo code of your own.\n\nReply to this message to accept.\n\n${names.accountName}`;
}
