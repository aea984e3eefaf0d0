/** The characters of our Chinese headers and words that differ, each in front of its traditional form. */
const PAIRS =
  '码碼销銷类類创創项項绩績邮郵备備内內给給优優结結区區时時间間归歸组組则則开開属屬号號称稱实實国國语語记記员員资資状狀态態粉粉丝絲账賬户戶参參与與计計胜勝终終确確个個图圖邀邀请請约約释釋过過标標识識体體频頻网網红紅书書单單电電拒拒绝絕已已将將来來则則为為对對应應补補说說简簡繁繁动動';

const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, simple = '', other = '']) => [simple, other]),
);

/** A Chinese word in traditional characters, in which files from elsewhere name the same. */
export function traditional(word: string): string {
  return Array.from(word, (character) => TRADITIONAL.get(character) ?? character).join('');
}
