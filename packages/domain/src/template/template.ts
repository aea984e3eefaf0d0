import * as z from 'zod/mini';
import { nameText, withDefault } from '../shared/fields.js';
import type { PromoCodeTemplateId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { issueOf } from '../shared/schema.js';
import { keySpaceOf } from './key-space.js';
import { parseTemplate } from './template-text.js';

/** How an account makes the texts of codes. */
export interface PromoCodeTemplate {
  readonly id: PromoCodeTemplateId;
  readonly name: string;
  /** Such as `{FIRST}{10|15}`. */
  readonly template: string;
  /** At most one of an account: it makes what is suggested where nobody names a template. */
  readonly isDefault: boolean;
  readonly createdAt: Instant;
  readonly version: number;
}

/** The template of accounts that have no default of their own. */
export const BUILT_IN_TEMPLATE = '{NAME}{10|15|20}';

/** A creator and a day such as others: what is no text for them is none for anybody. */
const SAMPLE = {
  ...{ FIRST: 'ANNA', LAST: 'LINDT', NAME: 'ANNA', HANDLE: 'ANNALINDT' },
  ...{ DISCOUNT: '15', YEAR: '2026' },
};

const templateText = z.pipe(
  z.string(),
  z.transform((typed: string, context): string => {
    const template = parseTemplate(typed);
    const space = template.ok ? keySpaceOf(template.value, SAMPLE) : template;
    if (!space.ok) context.issues.push(...space.violations.map((each) => issueOf(typed, each)));
    return typed.trim();
  }),
);

export const createPromoCodeTemplateSchema = z.object({
  name: nameText(),
  template: templateText,
  isDefault: withDefault(z.boolean(), false),
});
export type CreatePromoCodeTemplate = z.input<typeof createPromoCodeTemplateSchema>;

/** Fields left out stay as they are; none of them can be cleared. */
export const updatePromoCodeTemplateSchema = z.object({
  version: z.int(),
  name: z.optional(nameText()),
  template: z.optional(templateText),
  isDefault: z.optional(z.boolean()),
});
