/** Room on the disk of this machine, for as long as a file is read. */
export interface TemporaryFiles {
  /** The file at the path that the work is given is gone when the work has ended, however it ended. */
  readonly withTemporaryFile: <T>(work: (path: string) => Promise<T>) => Promise<T>;
}
