import type { ApplicationRuleView } from '../../../application/ports/views.js';
import {
  APPLICATION_RULE_COLUMNS,
  applicationRuleOf,
  type ApplicationRuleColumns,
} from '../../rows/application-rule.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

export const applicationRuleEntity: Entity<ApplicationRuleColumns, ApplicationRuleView> = {
  name: 'ApplicationRule',
  table: 'application_rule',
  columns: () => APPLICATION_RULE_COLUMNS,
  joins: () => '',
  view: applicationRuleOf,
  own: nobodys,
};
