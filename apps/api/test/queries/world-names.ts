/** Longer than what a search by an index tells apart. */
export const LONG_WORD = 'Donaudampfschifffahrtsgesellschaft';

export const NAMES = [
  'Mei Tanaka',
  'Luca Moreau',
  '王晓彤',
  'Mei-Lin O’Brien',
  '100% Ana_B',
  'José ÑANDÚ',
  // A part that is there twice, and a word of which not everything is kept as one is looked for.
  'Banana Ana',
  `${LONG_WORD}s Mei`,
  'Οδυσσέας Yılmaz',
  'İpek Straße',
];
/** Of some creators: by these they are found, too. */
export const ADDRESSES = new Map([
  ['Luca Moreau', { email: 'luca@tanaka.example', handles: ['Mei.Fan', 'lucamoreau'] }],
  ['İpek Straße', { email: 'info@ipek.example', handles: ['Ömür_100%'] }],
  // The same handle on two platforms, and somebody else's in another spelling.
  ['Mei Tanaka', { email: null, handles: ['lucamoreau', 'LucaMoreau'] }],
]);
export const PARTNERS = ['Deals Daily', 'Meilenstein \\ Söhne', '😀 Emoji Club'];
export const STEMS = ['MEI', 'Mei', 'luca', 'ANA', 'S-A_V', 'X'];
