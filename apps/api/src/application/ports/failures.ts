/** The keys that a use case can run into, by the rule that they keep: unique ones, and that a source is held by codes. */
export type UniqueKey =
  | 'PROMO_CODE_TEXT'
  | 'ASSIGNMENT_PROGRAM'
  | 'MEDIA_SOURCE_CREATOR'
  | 'MEDIA_SOURCE_HOLDER'
  | 'MEMBERSHIP'
  | 'APPLICANT'
  | 'PROGRAM_NAME'
  | 'TEMPLATE_NAME'
  | 'TEMPLATE_DEFAULT'
  | 'CAMPAIGN_NAME'
  | 'CODE_OWNER'
  | 'SAVED_VIEW_NAME'
  | 'DRAFT_SLOT'
  | 'APPLICATION_RULE_NAME'
  | 'EXTERNAL_ID'
  | 'IDEMPOTENCY_KEY'
  | 'JOB_PLAN_TEXT'
  | 'JOB_OUTCOME'
  | 'AUDIT_SEQUENCE'
  | 'LINK_REQUEST'
  | 'END_NOTICE'
  | 'MEMBER'
  | 'PERSON_EMAIL'
  | 'FOUNDER';

/** A key refused a row; the authority behind R5 and R6. */
export class KeyTaken extends Error {
  constructor(readonly key: UniqueKey) {
    super(`unique key ${key}`);
    this.name = 'KeyTaken';
  }
}

/** Something changed between reading and writing; the unit of work runs again. */
export class Conflict extends Error {
  constructor() {
    super('changed meanwhile');
    this.name = 'Conflict';
  }
}

/** The connection broke while a commit was under way: it is done or it is not. An idempotency key tells. */
export class CommitUnknown extends Error {
  constructor() {
    super('the connection broke during a commit, whose outcome is unknown');
    this.name = 'CommitUnknown';
  }
}

/**
 * Whether the database could not be used at all: it is away, hangs, is full or lost its file. Nothing is wrong with
 * what was asked, and the same may be done later.
 */
export function isUnavailable(error: unknown): boolean {
  return error instanceof Error && 'isUnavailable' in error && error.isUnavailable === true;
}
