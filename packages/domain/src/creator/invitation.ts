import { DAY_MS } from '../shared/calendar-day.js';
import type { Language } from '../shared/language.js';
import { JOIN_INVITATION_LIFE } from './join-invitation.js';

const DAYS = JOIN_INVITATION_LIFE / DAY_MS;

export interface InvitationNames {
  readonly creatorName: string;
  readonly accountName: string;
  readonly programName: string;
}

/**
 * The invitation as plain text to send by whatever means.
 * @param link by which it is answered; without one the creator answers as they like, and it is recorded
 */
export function invitationText(
  { creatorName, accountName, programName }: InvitationNames,
  language: Language,
  link: string | null = null,
): string {
  return language === 'ZH'
    ? `${creatorName}，您好：\n\n${accountName} 邀请您加入创作者项目“${programName}”。加入后，您将获得专属促销代码。\n\n${link === null ? '如愿意加入，请直接回复本消息。' : `请在 ${DAYS} 天内通过以下链接接受或谢绝，无需注册账户：\n${link}`}\n\n${accountName}`
    : `Hi ${creatorName},\n\n${accountName} would like you to join its creator program "${programName}". Once you have joined, you get a promo code of your own.\n\n${link === null ? 'Reply to this message to accept.' : `Accept or decline here within ${DAYS} days, without an account:\n${link}`}\n\n${accountName}`;
}
