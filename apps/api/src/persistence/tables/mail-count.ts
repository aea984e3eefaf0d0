import { primary, table, type ColumnTypes } from './columns.js';

/** How many mails with notices a day has seen; each limit of NOTICE_MAILS_A_DAY holds for all processes together. */
export interface MailCountRow {
  /** SHA-256 of the account or of the address: addresses are not kept to be counted. */
  readonly subject: Buffer;
  /** Its first instant, in UTC. */
  readonly day: number;
  readonly mails: number;
}

export const mailCountTable = (type: ColumnTypes) =>
  table<MailCountRow>({
    name: 'mail_count',
    columns: {
      subject: primary(type.hash()),
      day: primary(type.instant()),
      mails: type.integer(),
    },
    indexes: { day: ['day'] },
  });
