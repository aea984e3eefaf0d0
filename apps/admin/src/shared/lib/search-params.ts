import { isDay } from './day';

type Raw = Record<string, unknown>;

/** A text from the address; the router has turned `?q=123` into a number. Blank means none. */
export function textParam(raw: Raw, name: string, maxLength = 200): string | undefined {
  const value = raw[name];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return undefined;
  }
  const text = String(value).slice(0, maxLength);
  return text.trim() === '' ? undefined : text;
}

/** One of a closed list; anything else means none. */
export function choiceParam<Choice extends string>(
  raw: Raw,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === raw[name]);
}

/** `true` or `false`; anything else means none. */
export function flagParam(raw: Raw, name: string): boolean | undefined {
  const value = raw[name];
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

/** A calendar date, `2026-12-01`; anything else means none. */
export function dateParam(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  return typeof value === 'string' && isDay(value) ? value : undefined;
}
