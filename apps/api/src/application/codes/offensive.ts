import { violation, type Violation } from '@creator-codes/domain';

/** Ordinary words, places and names in which the library reads another word. */
const HARMLESS = [
  ...['annal', 'analgesic', 'artisanal', 'assonan', 'assort', 'cockpit', 'cockscomb', 'cockspur'],
  ...['cumin', 'cummerbund', 'cumquat', 'dickinson', 'dickson', 'dicky', 'pachinko', 'penistone'],
  ...['pussycat', 'rapeseed', 'rappel', 'reanaly', 'shiitake', 'shitzu', 'swanky'],
  ...['trafficked', 'vandyke', 'wankel', 'fukagawa', 'fukuda', 'fukui', 'fukuoka', 'fukushima'],
  ...['fukuyama', 'semenov', 'semenya', 'slutsk', 'cumana'],
  // Names in pinyin: 诗婷, 成刚, 福康, 法光, 存涛, 万康 and their like.
  ...['shiting', 'shitao', 'shitong', 'shitian', 'shitang', 'shituo', 'nggan', 'nggai', 'nggao'],
  ...['fukai', 'fukang', 'fukuan', 'fukun', 'faguang', 'fagang', 'fagui', 'fagen', 'cuntao'],
  ...['cuntian', 'wankang', 'wankai', 'wankun', 'cuming'],
];

type IsOffensive = (text: string) => boolean;

/** The warning about such a text. */
export function offensive(text: string): Violation {
  return violation('TEXT_OFFENSIVE', ['text'], { text });
}

let loaded: Promise<IsOffensive> | undefined;

/**
 * Whether people may read an offensive word in a code's text, also with digits for letters and signs between them. It
 * is a guess: it warns people, and keeps texts that a program makes from being offered. The words are loaded when they
 * are first asked for: they cost every start 24 ms and 6 MB.
 */
export async function isOffensive(text: string): Promise<boolean> {
  loaded ??= load();
  return (await loaded)(text);
}

async function load(): Promise<IsOffensive> {
  const { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } =
    await import('obscenity');
  const words = new DataSet<{ originalWord: string }>().addAll(englishDataset);
  for (const word of HARMLESS) words.addPhrase((phrase) => phrase.addWhitelistedTerm(word));
  const matcher = new RegExpMatcher({ ...words.build(), ...englishRecommendedTransformers });
  return (text) => matcher.hasMatch(text.replace(/[-_]/g, ''));
}
