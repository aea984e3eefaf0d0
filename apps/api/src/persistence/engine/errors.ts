/** What a driver threw, without the statement and its values. */
export interface DriverError {
  readonly message: string;
  readonly code: string;
  readonly number: number;
  /** The server is gone or the connection broke; before a commit nothing has happened. */
  readonly isConnectionLost: boolean;
  /** It has no room, or may not write: no statement that changes something can be done. */
  readonly isUnwritable: boolean;
}

/** SQLite's number, and those of the MySQL protocol: for the row that is referred to, for the one that refers. */
const FOREIGN_KEY = new Set([787, 1451, 1452]);

/** A statement that the database refused, without the statement's values: those stay out of logs. */
export class DatabaseError extends Error {
  readonly code: string;
  /** The engine's own number: names differ between servers and drivers. */
  readonly number: number;
  readonly isConnectionLost: boolean;
  /** A foreign key refused: rows refer to what was to be changed, or what a row refers to is not there. */
  readonly isReferred: boolean;
  /** See the port's `isUnavailable`: it could not be used, or was locked for longer than is waited. */
  readonly isUnavailable: boolean;

  constructor(
    { message, code, number, isConnectionLost, isUnwritable }: DriverError,
    /** The whole unit of work may be run again. */
    readonly isRetryable: boolean,
  ) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
    this.number = number;
    this.isConnectionLost = isConnectionLost;
    this.isReferred = FOREIGN_KEY.has(number);
    this.isUnavailable = isConnectionLost || isUnwritable || isRetryable;
  }
}

/** The database cannot be used at all; the message is one sentence for the operator, with what would help. */
export class DatabaseUnusable extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'DatabaseUnusable';
  }
}
