interface Wrong {
  readonly code: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/**
 * What is wrong with many rows first, as one of them says it: without what helps where that is not the same for all.
 * @param rows the first of them
 * @param count how many there are
 */
export function alikeIn<One extends Wrong>(
  first: One,
  rows: readonly { readonly errors: readonly One[] }[],
  count: number,
): One {
  const told = new Set(rows.map(({ errors: [one] }) => JSON.stringify(one?.params ?? [])));
  return told.size === 1 && rows.length >= count ? first : { ...first, params: [] };
}
