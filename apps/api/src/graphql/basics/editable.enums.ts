import type {
  EditableField as EditableFields,
  NotEditableReason as NotEditableReasons,
} from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

export const EditableField = registerEnum<EditableFields>(
  'EditableField',
  'Something about a promo code that can be changed at some time of its life.',
  {
    TEXT: 'The text; a change of capitals alone is always possible.',
    OWNER: 'To whom the code belongs.',
    DEAL: 'The deal.',
    COMMENTS: 'The comments to the owner.',
    PURPOSE: 'The purpose.',
    INTERNAL_NOTE: 'The internal note.',
    NOTIFICATION_EMAIL: 'Where notices about the code go.',
    REACTIVATE:
      'Whether `reactivatePromoCode` makes the code count again, with a later end if its own has passed.',
    ROTATE: 'Whether `rotatePromoCode` gives its owner another text.',
    RELEASE: 'Whether `releasePromoCodeText` gives its text up, for all who may change codes.',
    START_AT: 'The start of an assignment.',
    END_AT: 'The end of an assignment.',
    CREDIT_POLICY: 'The credit policy of an assignment.',
    TIME_ZONE: 'The time zone of an assignment.',
  },
);

export const NotEditableReason = registerEnum<NotEditableReasons>(
  'NotEditableReason',
  'Why something about a promo code, a campaign or the account cannot be changed now.',
  {
    STARTED: 'It counts or has counted, and what was in force is never overwritten.',
    ENDED: 'It has ended, by its end or because it was expired.',
    OWNER_IS_FIXED: 'A code keeps its owner.',
    NOT_ENDED: 'Nothing of it has ended, so there is nothing to reactivate.',
    NOT_STARTED: 'It does not count yet.',
    REPLACED: 'Another code took its place.',
    RELEASED: 'Its text was given up.',
    IN_QUARANTINE:
      'Its text stays with its owner for some time yet; before that only owners of the account release it.',
    NOT_IN_THIS_MODE: "The account's program mode has no place for it any more.",
    CREATOR_NOT_JOINED: 'The creator has not joined the Creator program (R1).',
    CONTRACT_NOT_BEGUN: "The creator's contract begins later (R1).",
    CONTRACT_ENDED: "The creator's contract is over by then (R1).",
    CODE_TRACKING_OFF: 'Code tracking is off in the program (R2).',
    OPTIMIZE_REQUIRED: 'The account does not have Optimize (R3).',
    DEAL_ENDED: 'The deal is over, and the code follows its dates.',
    FOLLOWS_DEAL: 'The code follows the dates of its deal: they change with the deal.',
    DEAL_OF_ANOTHER_PROGRAM: 'The deal is not of the program in which the owner is credited (R9).',
    DEALS_HAVE_AMOUNTS:
      'Deals, ended ones too, have amounts in the currency: in another one they would say something else.',
    CAMPAIGNS_HAVE_BUDGETS:
      'Campaigns, completed ones too, have budgets in the currency: in another one they would say something else.',
    CAMPAIGN_COMPLETED: 'The campaign is completed, and is kept as it was.',
    IS_PATTERN: 'The code is a pattern, and a template makes plain texts.',
  },
);
