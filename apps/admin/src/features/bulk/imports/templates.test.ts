import { fileColumnsOf, isKnownHeader } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { templateHref, TEMPLATES } from './templates';

it.each(TEMPLATES)('$name has the headers that an import reads, and no others', (template) => {
  const text = decodeURIComponent(templateHref(template).split(',').slice(1).join(','));
  const headers = text.slice(2, -3).split('","');
  const read = fileColumnsOf(template.kind, template.format).filter((each) => !each.isReadOnly);
  expect(headers).toEqual(read.map(({ header }) => header));
  expect(headers.every(isKnownHeader)).toBe(true);
});
