import { LANGUAGES, type Language, type Theme } from './browser';

/**
 * Whether everything is seen in every look: `LOOKS=all`, which `npm run test:looks` sets. Otherwise the looks are
 * dealt out in turn, since what is in order in one language and theme rarely fails in another.
 */
const IS_EVERY_LOOK = process.env['LOOKS'] === 'all';

/** Half of the looks for one of several things, the other half for the next. */
function dealt<Look>(looks: readonly Look[], place: number): readonly Look[] {
  return looks.filter((_, index) => IS_EVERY_LOOK || index % 2 === place % 2);
}

/** Things that are to be seen, each with a language to see it in. */
export function inLanguages<Thing>(
  things: readonly Thing[],
): readonly (readonly [Language, Thing])[] {
  return things.flatMap((thing, place) =>
    dealt(LANGUAGES, place).map((language) => [language, thing] as const),
  );
}

/** In what a long way through the app is gone; two ways that follow each other show all of it. */
const LOOKS: readonly (readonly [Theme, Language])[] = [
  ['light', 'zh'],
  ['light', 'en'],
  ['dark', 'en'],
  ['dark', 'zh'],
];

/** The looks of the way at a place among the ways of its file. */
export function looksOfWay(place: number): readonly (readonly [Theme, Language])[] {
  return dealt(LOOKS, place);
}
