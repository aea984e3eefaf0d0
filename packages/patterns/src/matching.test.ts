import { normalFormOf, parseCodeText } from '@creator-codes/domain';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import {
  accepts,
  acceptsInSomeCase,
  literalPattern,
  ManyTexts,
  PossibleTexts,
  readPattern,
  type Pattern,
} from './index.js';
import { commonBeginning, openingsMeet } from './opening.js';
import { commonCode } from './overlap.js';
import { randomOf, randomPattern } from './testing/pool.js';

const random = randomOf(7);
const patterns: Pattern[] = [];
while (patterns.length < 150) {
  const read = readPattern(randomPattern(random));
  if (read.ok) patterns.push(read.value);
}
const engines = patterns.map(({ text }) => RE2JS.compile(text));

const someText = fc.string({ unit: fc.constantFrom(...'aAbBcC1-_'), minLength: 1, maxLength: 9 });

describe('a pattern matches', () => {
  it('what its engine matches, of legal codes alone', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const isLegal = parseCodeText(text).ok;
        patterns.forEach(({ automaton }, at) => {
          expect(accepts(automaton, text)).toBe(isLegal && engines[at]?.testExact(text) === true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('in some letter case what one of all spellings matches', () => {
    const short = fc.string({ unit: fc.constantFrom(...'aAbB1'), minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(short, (text) => {
        const spellings = Array.from(text).reduce(
          (all, letter) =>
            all.flatMap((start) => [start + letter.toLowerCase(), start + letter.toUpperCase()]),
          [''],
        );
        patterns.forEach(({ automaton }) => {
          const isAny = spellings.some((spelling) => accepts(automaton, spelling));
          expect(acceptsInSomeCase(automaton, text)).toBe(isAny);
        });
      }),
      { numRuns: 25 },
    );
  });

  it.each([3, 8, 512])(
    'many texts as each alone, with %i sets of states remembered',
    (remembered) => {
      const many = patterns.map(({ automaton }) => new ManyTexts(automaton, remembered));
      const text = fc.oneof(
        someText,
        someText.map((each) => `${each}Ł${each}`),
        fc.string(),
      );
      fc.assert(
        fc.property(text, (each) => {
          patterns.forEach(({ automaton }, at) => {
            expect(many[at]?.acceptsInSomeCase(each)).toBe(acceptsInSomeCase(automaton, each));
          });
        }),
        { numRuns: 300 },
      );
    },
  );

  it('nothing that a look at the first characters leaves out', () => {
    const possible = new PossibleTexts(patterns);
    fc.assert(
      fc.property(someText, (text) => {
        const places = new Set(possible.placesOf(normalFormOf(text)));
        patterns.forEach(({ automaton, opening }, place) => {
          if (!acceptsInSomeCase(automaton, text)) return;
          expect(places).toContain(place);
          expect(normalFormOf(text).startsWith(commonBeginning(opening))).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
    patterns.forEach((one, at) => {
      const other = patterns[(at * 7 + 1) % patterns.length] ?? one;
      if (openingsMeet(one.opening, other.opening)) return;
      expect(commonCode(one.automaton, other.automaton)).toBeNull();
    });
  });
});

describe('the same code', () => {
  // Mostly what looks like a code, so that both answers come often.
  const unit = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...'aAkKsSiI1-_') },
    { weight: 1, arbitrary: fc.constantFrom(...'\u212Aſıİßﬁ\u200B ＡÅ') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  );
  const code = fc.string({ unit, minLength: 3, maxLength: 5 });

  it('is the same to the domain, the matcher and the engine, for 20,000 strings', () => {
    fc.assert(
      fc.property(code, code, fc.boolean(), (one, other, isNear) => {
        const text = isNear ? one.toLowerCase() : other;
        const [first, second] = [parseCodeText(one), parseCodeText(text)];
        if (!first.ok) return;
        const isSame = second.ok && second.value.normalForm === first.value.normalForm;
        const typed = second.ok ? second.value.text : text;
        expect(accepts(literalPattern(first.value.normalForm).automaton, typed)).toBe(isSame);
        const read = readPattern(`(?i)${first.value.text}`);
        expect(read.ok && accepts(read.value.automaton, typed)).toBe(isSame);
      }),
      { numRuns: 20_000 },
    );
  });
});
