export { ManyBeginnings } from './beginning.js';
export { examplesOf } from './examples.js';
export { ManyTexts } from './many-texts.js';
export { accepts, acceptsInSomeCase } from './matching.js';
export { commonBeginning, OPENING, openingsMeet } from './opening.js';
export { commonCode, commonCodeWithPauses } from './overlap.js';
export { PossibleTexts } from './possible-texts.js';
export { bytesOfPattern, literalPattern, readPattern, type Pattern } from './pattern.js';
export { acceptedSpelling } from './spelling.js';
