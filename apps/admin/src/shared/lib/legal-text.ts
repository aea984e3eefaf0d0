import { parseCodeText } from '@creator-codes/domain';

/** The code that what somebody typed is, or would be once its characters are made legal; null if there is none. */
export function legalTextOf(typed: string): string | null {
  const parsed = parseCodeText(typed);
  if (parsed.ok) return parsed.value.text;
  const folded = parsed.violations.map(({ params }) =>
    'suggestion' in params ? params.suggestion : undefined,
  );
  return folded.find(Boolean) ?? null;
}
