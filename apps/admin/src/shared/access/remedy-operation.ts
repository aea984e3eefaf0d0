import type { RemedyKind } from '@creator-codes/domain';
import type { Operation } from './may';

/** What each remedy does, and so who may do it; null where nothing is changed. */
export const REMEDY_OPERATION: Readonly<Record<RemedyKind, Operation | null>> = {
  INVITE_CREATOR: 'inviteCreator',
  RECORD_CREATOR_JOINED: 'recordCreatorJoined',
  COPY_INVITATION: null,
  RECORD_OPTIMIZE: 'updateAccount',
  CREATE_MEDIA_SOURCE: 'createMediaSource',
  TURN_ON_CODE_TRACKING: 'updateProgram',
  CREATE_PROGRAM: 'createProgram',
  CHOOSE_PROGRAM: null,
};
