interface KeyPress {
  readonly isComposing?: boolean;
  readonly keyCode: number;
}

/** What browsers say of a key that goes to an input method; Safari also of the one that ends a composition. */
const PROCESSED = 229;

/**
 * Whether a key belongs to the input method of somebody who writes Chinese, Japanese or Korean: the Enter that
 * takes a word is no command. Every handler of keys asks this first.
 */
export function isComposing(event: KeyPress | { readonly nativeEvent: KeyPress }): boolean {
  const { isComposing: composes = false, keyCode } =
    'nativeEvent' in event ? event.nativeEvent : event;
  return composes || keyCode === PROCESSED;
}
