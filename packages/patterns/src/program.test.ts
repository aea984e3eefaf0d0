import { RE2JS } from 're2js';
import { expect, test } from 'vitest';
import { programOf } from './program.js';

// The walk reads what the engine's types do not promise: another version must print the same programs.
test.each([
  ...[
    'SAVE',
    'SAVE[0-9]{2}',
    '(?i)save',
    '^(?i)k.*$',
    'a|b|c',
    'ab|ac',
    '(a|b)*c',
    'a+?b',
    'a{0}bcd',
  ],
  ...[
    'a{2,4}',
    'a{2,}',
    '[^a-z]',
    '\\d+',
    '\\w-\\w',
    '.',
    '(?s).',
    '(?m)^a$',
    '\\Aa\\z',
    '\\bab',
    'a\\B',
  ],
  ...[
    '(?:a?){3}',
    '(a)(b)',
    '(?P<n>a)b',
    '[[:alpha:]]',
    '\\pL',
    '\\PL',
    '[a-c-]',
    '\\x41',
    '\\Qa.b\\E',
    '(?U)a*',
  ],
  ...['()', 'a||b', '(|a)+', '(a*)*', '(?i)[a-c]k', '[^[:^digit:]]', 'x*y*z*', '(?i)ſ', '$', '^'],
])('the program of %s', (text) => {
  expect(`${String(RE2JS.compile(text).re2().prog)}\n${programOf(text).start}`).toMatchSnapshot();
});
