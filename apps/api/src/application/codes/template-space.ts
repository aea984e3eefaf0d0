import {
  BUILT_IN_TEMPLATE,
  creatorWords,
  isIdOf,
  keySpaceOf,
  ok,
  parseTemplate,
  refused,
  violation,
  type Creator,
  type KeySpace,
  type PromoCodeOwner,
  type PromoCodeTemplate,
  type Result,
  type TemplateValues,
} from '@creator-codes/domain';
import { ownerName } from '../ports/owner-name.js';
import type { Facts } from '../ports/unit-of-work.js';
import { transliteration } from './transliterate.js';

/** A template's text, and the saved one that has it. */
interface ChosenTemplate {
  readonly text: string;
  readonly saved: Pick<PromoCodeTemplate, 'id' | 'version'> | null;
}

/**
 * The template that is meant: the text that is given or a saved one's; of nobody's the account's default.
 * @returns or `NOT_FOUND` at `template`
 */
export async function templateFor(
  facts: Facts,
  named: string | null | undefined,
): Promise<Result<ChosenTemplate>> {
  if (named === null || named === undefined) {
    const saved = await facts.defaultPromoCodeTemplate();
    return ok({ text: saved?.template ?? BUILT_IN_TEMPLATE, saved });
  }
  if (!isIdOf('PromoCodeTemplate', named)) return ok({ text: named.trim(), saved: null });
  const saved = await facts.promoCodeTemplate(named);
  return saved === null
    ? refused(violation('NOT_FOUND', ['template']))
    : ok({ text: saved.template, saved });
}

/** What the words of a template say of a creator. */
export async function wordsOf({
  displayName,
  socialProfiles,
  country,
}: Creator): Promise<TemplateValues> {
  const handles = socialProfiles.map(({ handle }) => handle);
  return creatorWords({ displayName, handles, country }, await transliteration());
}

/** The same of whoever owns a code; only creators have handles. */
export async function wordsOfOwner(facts: Facts, owner: PromoCodeOwner): Promise<TemplateValues> {
  const creator = owner.kind === 'CREATOR' ? await facts.creator(owner.id) : null;
  if (creator !== null) return wordsOf(creator);
  const displayName = await ownerName(facts, owner);
  return creatorWords({ displayName, handles: [], country: null }, await transliteration());
}

/** The texts of a template; what is wrong is at `template`. */
export function spaceOf(text: string, values: TemplateValues): Result<KeySpace> {
  const template = parseTemplate(text);
  return atTemplate(template.ok ? keySpaceOf(template.value, values) : template);
}

/** What is wrong is the template's. */
export function atTemplate<T>(outcome: Result<T>): Result<T> {
  if (outcome.ok) return outcome;
  return refused(...outcome.violations.map((each) => ({ ...each, path: ['template'] })));
}
