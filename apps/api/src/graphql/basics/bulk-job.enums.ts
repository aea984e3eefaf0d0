import type {
  BulkJobKind as Kinds,
  BulkJobRowState as RowStates,
  BulkJobState as States,
  ErrorPolicy as ErrorPolicies,
  RowFix as RowFixes,
  RowPlan as RowPlans,
  UnknownIdKind as UnknownIdKinds,
  WaitsFor as WaitReasons,
  WithCode as WithCodes,
} from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

export const BulkJobKind = registerEnum<Kinds>(
  'BulkJobKind',
  'What a job does to each of its rows.',
  {
    ISSUE_PROMO_CODES: 'Makes a code for a creator.',
    IMPORT_PROMO_CODES: 'Makes or changes a code as a row of a file has it.',
    IMPORT_CREATORS: 'Makes or changes a creator as a row of a file has them.',
    EXPORT_PROMO_CODES: 'Writes codes into a file: it runs at once, without a plan.',
    EXPORT_CREATORS: 'Writes creators into a file: it runs at once, without a plan.',
    EXPORT_CORRECTIONS:
      'Writes rows of an import that are in error into a file: it runs at once, without a plan.',
    COMPLETE_PROMO_CODES: 'Gives a half-made code the assignments that it lacks.',
    CHANGE_PROMO_CODE_DATES: 'Moves start or end of a code.',
    EXPIRE_PROMO_CODES: 'Ends a code.',
    ROTATE_PROMO_CODES: 'Replaces a code by one whose text is of a template.',
    FOLLOW_DEAL:
      'Moves a code to the dates of its deal, which changes when the plan is applied. One row in error keeps all of it from beginning.',
  },
);

export const BulkJobState = registerEnum<States>('BulkJobState', 'Where a job stands.', {
  PLANNING: 'Its rows are judged; nothing is written.',
  PLANNED: 'It waits for somebody to apply it.',
  RUNNING: 'Its rows are written.',
  STOPPED: 'Nothing goes on until it is resumed.',
  CANCELLED: 'It was ended for good; what is done stays.',
  COMPLETED: 'All rows are behind it.',
  FAILED: 'Nothing was written: one of its rows could not be, and it takes all or none.',
  LAPSED: 'Nobody applied it in time, or went on with it within 90 days.',
});

const PLANS = {
  READY: 'Something new is written as it was asked for.',
  UPDATE: 'What is there is changed.',
  OTHER_TEXT: 'The code gets another text than its template would give first: `warnings` say why.',
  SAME: 'Nothing is to be done: `warnings` say why.',
  WAITING: 'It cannot be done yet, and is when that changes.',
  ERROR: 'It cannot be done: `errors` say why.',
} as const satisfies Readonly<Record<RowPlans, string>>;

export const RowPlan = registerEnum<RowPlans>(
  'BulkJobRowPlan',
  'What is planned for a row.',
  PLANS,
);

export const BulkJobRowState = registerEnum<RowStates>(
  'BulkJobRowState',
  'Where a row stands: what came of it, else what is planned.',
  {
    ...PLANS,
    DONE: 'It was done as planned.',
    FAILED: 'Something of ours failed; nothing of it was written.',
    SKIPPED: 'Nothing was to be done, or the job takes all rows or none.',
    CHANGED: 'It could not be done as planned any more; nothing of it was written.',
  },
);

export const WaitsFor = registerEnum<WaitReasons>('WaitsFor', 'For what a row waits first.', {
  JOIN: 'That its creator joins the Creator program, or their contract begins.',
  MEDIA_SOURCE: 'That a media source stands for its creator.',
  TRACKING: 'That codes can be tracked: with Optimize, and where code tracking is on.',
});

export const ErrorPolicy = registerEnum<ErrorPolicies>(
  'ErrorPolicy',
  'What is done about rows that cannot be written.',
  {
    SKIP_FAILED_ROWS: 'The others are written.',
    REJECT_ALL: 'Nothing is written: at most 1,000 rows, none of them in error.',
  },
);

export const WithCode = registerEnum<WithCodes>(
  'WithCode',
  'What is done about creators who have a code that counts or will count.',
  { LEAVE_OUT: 'They get no other.', ISSUE_ANOTHER: 'They get another one.' },
);

export const RowFix = registerEnum<RowFixes>('BulkJobRowFix', 'What mends rows of a plan.', {
  NEXT_FREE_TEXT: 'The code gets the next text that is free.',
  TEXT: 'The code gets the text that is given; one row.',
  CELL: 'A cell of the file says what is given; one row of an import.',
  INVITE: 'The creator is invited.',
  CREATE_MEDIA_SOURCE: 'The media source that stands for the creator is made, under their name.',
  ISSUE_ANOTHER: 'The creator gets another code.',
  WAIT: 'The row waits until it can be done.',
  LEAVE_OUT: 'Nothing is done.',
  AS_PLANNED: 'Takes back what was decided about the row.',
});

export const UnknownIdKind = registerEnum<UnknownIdKinds>(
  'BulkJobUnknownIdKind',
  'What an id of another system may name.',
  {
    PROGRAM: 'A program.',
    DEAL: 'A deal.',
    OWNER: 'Whoever holds or owns a code: a creator, a performance partner or a media source.',
    CREATOR: 'A creator alone.',
    PERFORMANCE_PARTNER: 'A performance partner alone.',
    MEDIA_SOURCE: 'A media source alone.',
  },
);
