import type { NoticeKind as NoticeKinds } from '@creator-codes/domain';
import type { ToldState as ToldStates } from '../../application/ports/views.js';
import { registerEnum } from './register-enum.js';

export const NoticeKind = registerEnum<NoticeKinds>(
  'OwnerNoticeKind',
  'What happened to a code, of which its owner is told.',
  {
    ISSUED: 'It is new.',
    CHANGED: 'Something changed that its owner sees.',
    ROTATED: 'Another code took its place.',
    ENDED: 'It has ended, by itself or by somebody.',
    REACTIVATED: 'It counts again.',
  },
);

export const NoticeState = registerEnum<ToldStates>(
  'OwnerNoticeState',
  'How far the mail about something has come.',
  {
    WAITING: 'It waits for others of the same owner, for the next day, or for the mail server.',
    SENT: 'A mail server has taken it.',
    NOT_SENT:
      'Nobody is told: there was no address, it was taken back or switched off at once, or could not be sent within three days.',
  },
);
