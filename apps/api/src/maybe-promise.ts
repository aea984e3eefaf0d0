/** What is known already, or comes later. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Goes on with a value: at once where it is known, because a promise for each step would cost every request. */
export function andThen<Value, Next>(
  value: MaybePromise<Value>,
  use: (value: Value) => MaybePromise<Next>,
): MaybePromise<Next> {
  return value instanceof Promise ? value.then(use) : use(value);
}
