/** Why there is no running server; sentences for the operator. */
export class CannotStart extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'CannotStart';
  }
}
