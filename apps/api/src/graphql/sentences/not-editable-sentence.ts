import { NOT_EDITABLE_REASONS, type NotEditableReason, type ParamsOf } from '@creator-codes/domain';

type Params = ParamsOf<'NOT_EDITABLE_NOW'>;

/** Why something cannot be changed now, and what can be done. */
const SENTENCES: Readonly<Record<NotEditableReason, (params: Params) => string>> = {
  STARTED: ({ at }) => `It has counted${since(at)}, and that stays as it was.`,
  ENDED: ({ at }) =>
    `It has ended${at === undefined ? '' : `, on ${day(at)}`}. Reactivate the code first.`,
  OWNER_IS_FIXED: () => 'A code keeps its owner.',
  NOT_ENDED: () => 'It has not ended.',
  NOT_STARTED: () => 'It does not count yet. Change its text instead.',
  REPLACED: () => 'Another code took its place.',
  RELEASED: ({ at }) => `Its text was released${at === undefined ? '' : `, on ${day(at)}`}.`,
  IN_QUARANTINE: () => 'Its text stays with its owner for some time yet.',
  NOT_IN_THIS_MODE: () => "The account's program mode has no place for it any more.",
  CREATOR_NOT_JOINED: () => 'The creator has not joined the Creator program.',
  CONTRACT_NOT_BEGUN: () => "The creator's contract begins later.",
  CONTRACT_ENDED: () => "The creator's contract is over by then.",
  CODE_TRACKING_OFF: () => 'Code tracking is off in the program.',
  OPTIMIZE_REQUIRED: () => 'The account does not have Optimize.',
  DEAL_ENDED: () => 'The deal is over, and the code follows its dates.',
  FOLLOWS_DEAL: () =>
    'The code follows the dates of its deal. Change the deal, or take the code out of it.',
  DEAL_OF_ANOTHER_PROGRAM: () => 'The deal is not of the program in which the owner is credited.',
  DEALS_HAVE_AMOUNTS: () =>
    'Deals, ended ones too, have amounts in this currency. Take the amounts out of them first.',
  CAMPAIGNS_HAVE_BUDGETS: () => 'Campaigns, completed ones too, have budgets in this currency.',
  CAMPAIGN_COMPLETED: () => 'The campaign is completed, and stays as it was.',
  IS_PATTERN: () => 'The code is a pattern, and a template makes plain texts. Rotate it by itself.',
};

export function notEditableSentence(params: Params): string {
  const reason = NOT_EDITABLE_REASONS.find((each) => each === params.reason);
  return reason === undefined ? 'It cannot be changed now.' : SENTENCES[reason](params);
}

function since(at: number | undefined): string {
  return at === undefined ? '' : ` since ${day(at)}`;
}

function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
