import type { Deep } from '../deep';
import type { invitations as en } from './en';

export const invitations: Deep<typeof en> = {
  region: '邀请',
  toCopy: '邀请未发送',
  toCopyBody:
    '请复制文本自行发送。其中的链接仅显示这一次：{{name}} 可在 14 天内通过它接受或谢绝，无需账户。',
  why: {
    ASKED: '您选择了自行转发链接。',
    NO_RELAY: '尚未配置邮件。',
    NO_ADDRESS: '没有 {{name}} 的邮箱地址。',
    MAILED_TODAY: '一天之内已发送过邀请邮件。',
    DAY_IS_FULL: '今日的邀请邮件数量已达上限。',
  },
  mailed: '邀请已发送至 {{email}}',
  mailedBody: '{{name}} 可在 {{date}} 之前通过链接答复。',
  mail: {
    QUEUED: '邮件正在发送。',
    SENT: '邮件服务器已接收。',
    NOT_SENT: '邮件未发出。',
    FAILED: '邮件无法送达。请检查地址，然后自行转发链接。',
  },
  passedOn: '已生成供转发的链接',
  passedOnBody: '由 {{person}} 生成。{{name}} 可在 {{date}} 之前答复。链接不会再次显示。',
  none: '没有有效的链接',
  noneBody: '{{name}} 已受邀，但无法答复。请生成链接，或登记其答复。',
  expired: '链接已过期',
  mailAgain: '再次发送邮件',
  mailIt: '发送邀请邮件',
  mayAgain: '{{date}} 起可再次发送。',
  newLink: '生成供复制的链接',
  newLinkDone: '新链接已生成，之前的链接已失效。',
  mailedDone: '邀请正在发送给 {{name}}',
  revoke: '作废链接',
  revokeTitle: '作废 {{name}} 的链接？',
  revokeBody: '将无法再通过它答复。{{name}} 仍处于受邀状态，可生成新的链接。',
  revokeDone: '{{name}} 的链接已作废',
  thing: '邀请',
  text: '邀请文本',
  language: '邀请语言',
  copyText: '复制文本',
};
