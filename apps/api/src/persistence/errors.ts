/** A statement that the database refused, without the statement's values: those stay out of logs. */
export class DatabaseError extends Error {
  constructor(
    message: string,
    readonly code: string,
    /** The whole unit of work may be run again. */
    readonly isRetryable: boolean,
  ) {
    super(message);
    this.name = 'DatabaseError';
  }
}

/** The connection broke while a commit was under way: it is done or it is not. An idempotency key tells. */
export class CommitUnknown extends Error {
  constructor() {
    super('the connection broke during a commit, whose outcome is unknown');
    this.name = 'CommitUnknown';
  }
}

/** The database cannot be used at all; the message is one sentence for the operator, with what would help. */
export class DatabaseUnusable extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'DatabaseUnusable';
  }
}
