import { describe, expect, it } from 'vitest';
import { choiceParam, dateParam, flagParam, textParam } from './search-params';

describe('search params', () => {
  it('reads a text, also where the router made a number or a boolean of it', () => {
    expect(textParam({ q: 'MEI15' }, 'q')).toBe('MEI15');
    expect(textParam({ q: 123 }, 'q')).toBe('123');
    expect(textParam({ q: true }, 'q')).toBe('true');
  });

  it('takes blank, absent and foreign values as none', () => {
    for (const q of ['', '   ', undefined, null, [], {}, ['a']]) {
      expect(textParam({ q }, 'q')).toBeUndefined();
    }
    expect(textParam({}, 'q')).toBeUndefined();
  });

  it('cuts a text at its longest', () => {
    expect(textParam({ q: 'x'.repeat(500) }, 'q', 200)).toHaveLength(200);
  });

  it('knows only the choices of a closed list', () => {
    expect(choiceParam({ s: 'a' }, 's', ['a', 'b'])).toBe('a');
    expect(choiceParam({ s: 'c' }, 's', ['a', 'b'])).toBeUndefined();
    expect(choiceParam({ s: ['a'] }, 's', ['a', 'b'])).toBeUndefined();
  });

  it('reads flags in both spellings', () => {
    expect(flagParam({ f: true }, 'f')).toBe(true);
    expect(flagParam({ f: 'false' }, 'f')).toBe(false);
    expect(flagParam({ f: 'yes' }, 'f')).toBeUndefined();
  });

  it('reads only days that exist', () => {
    expect(dateParam({ d: '2028-02-29' }, 'd')).toBe('2028-02-29');
    for (const d of ['2026-02-29', '2026-13-01', '1 Dec', '20261201', 20261201, '']) {
      expect(dateParam({ d }, 'd')).toBeUndefined();
    }
  });
});
