interface Options<Item, Answer> {
  readonly atOnce: number;
  readonly act: (item: Item) => Promise<Answer>;
  /** Told of each answer as it comes; false ends it: what has not begun by then is left alone. */
  readonly heard: (answer: Answer) => boolean;
}

/** Acts on many things, so many at once and no more. Each is begun in its turn, and ended before this is. */
export async function actOnEach<Item, Answer>(
  items: readonly Item[],
  { atOnce, act, heard }: Options<Item, Answer>,
): Promise<void> {
  const turns = items.values();
  let goesOn = true;
  const work = async () => {
    for (const item of turns) {
      if (!goesOn) return;
      const isFine = heard(await act(item));
      goesOn &&= isFine;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
