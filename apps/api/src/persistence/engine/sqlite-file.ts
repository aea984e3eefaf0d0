import { statSync, type BigIntStats } from 'node:fs';

/** An error as the driver would give it, so that it is treated as one. */
class FileGone extends Error {
  readonly code = 'SQLITE_GONE';
  readonly rawCode = 0;

  constructor(file: string) {
    super(
      `The database file ${file} was deleted or replaced while the server runs: what is written would be lost. Put it back, and start the server again.`,
    );
    this.name = 'FileGone';
  }
}

/**
 * Looks whether the file that is open is still the one that its name leads to. Without a name it goes on taking
 * writes, which nobody finds again; SQLite does not look.
 */
export class SqliteFile {
  private readonly opened: BigIntStats | null;
  /** The log beside it, once it is there; it stays as long as somebody has the database open. */
  private log: BigIntStats | null = null;

  constructor(private readonly file: string) {
    this.opened = statOf(file);
  }

  /** @throws if what is written would be lost */
  requireThere(): void {
    if (!isSame(this.opened, statOf(this.file))) throw new FileGone(this.file);
    const log = statOf(`${this.file}-wal`);
    if (this.log === null) this.log = log;
    else if (!isSame(this.log, log)) throw new FileGone(this.file);
  }
}

function isSame(a: BigIntStats | null, b: BigIntStats | null): boolean {
  return a !== null && b !== null && a.ino === b.ino && a.dev === b.dev;
}

function statOf(path: string): BigIntStats | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
}
