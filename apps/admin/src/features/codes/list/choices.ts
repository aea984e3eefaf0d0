import type { TFunction } from 'i18next';
import type { CodesFormFilter } from '../filters';

type WordedFilter = Extract<CodesFormFilter, { readonly word: unknown }>;

/** What a filter lets one choose from. */
export function choicesOf(filter: WordedFilter): readonly unknown[] {
  return filter.kind === 'flag' ? [true, false] : filter.choices;
}

/** What a choice of a filter is called; `choice` is one of {@link choicesOf}. */
export function wordOf({ word }: WordedFilter, choice: unknown, t: TFunction<['codes', 'words']>) {
  return word(choice as never, t);
}
