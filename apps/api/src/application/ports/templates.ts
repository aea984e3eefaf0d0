import type { PromoCodeTemplate, SavedView } from '@creator-codes/domain';
import type { ApplicationRuleChanges, ApplicationRuleFacts } from './application-rules.js';
import type { DraftChanges, DraftFacts } from './drafts.js';

/** What is asked about what people keep to use it again: templates of codes, views of the list, rules, drafts. */
export interface TemplateFacts extends ApplicationRuleFacts, DraftFacts {
  promoCodeTemplate(id: string): Promise<PromoCodeTemplate | null>;
  /** The account's default. */
  defaultPromoCodeTemplate(): Promise<PromoCodeTemplate | null>;
  /** Whosever it is. */
  savedView(id: string): Promise<SavedView | null>;
  /** How many are shared, or that person's own. */
  savedViewCount(of: Pick<SavedView, 'isShared' | 'personId'>): Promise<number>;
}

/** What is written of them. */
export interface TemplateChanges extends ApplicationRuleChanges, DraftChanges {
  insertPromoCodeTemplate(template: PromoCodeTemplate): Promise<void>;
  updatePromoCodeTemplate(template: PromoCodeTemplate, seenVersion: number): Promise<boolean>;
  insertSavedView(view: SavedView): Promise<void>;
  updateSavedView(view: SavedView, seenVersion: number): Promise<boolean>;
  deleteSavedView(id: SavedView['id'], seenVersion: number): Promise<boolean>;
}
