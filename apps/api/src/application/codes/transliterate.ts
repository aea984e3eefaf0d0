import type { Transliterate } from '@creator-codes/domain';

let loaded: Promise<Transliterate> | undefined;

/**
 * How texts are written in Latin letters: Han characters by their Chinese reading (a family name at the front by its
 * own: 单 is shan), everything else sign by sign. Emoji have none. The tables are loaded when they are first asked for:
 * they cost every start 87 ms and 23 MB.
 */
export async function transliteration(): Promise<Transliterate> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Transliterate> {
  const [{ pinyin }, { transliterate }] = await Promise.all([
    import('pinyin-pro'),
    import('transliteration'),
  ]);
  // ü is written v, as people type it: its letters alone would be another sound.
  const inChinese = (text: string) =>
    pinyin(text, { toneType: 'none', surname: 'head', v: true, type: 'array' }).join('');
  return (text, han) =>
    transliterate(
      text
        .replace(EMOJI, '')
        .normalize('NFKC')
        .replace(HAN, (run) => (han === 'CHINESE' ? inChinese(run) : '')),
    );
}

/** Before letters in circles and squares become letters. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\uFE0F?\u20E3/gu;
const HAN = /\p{Script=Han}+/gu;
