import { expect, it } from 'vitest';
import { distinctUnknownIds, externalKindsOf, type UnknownIdKind } from './unknown-ids.js';

const id = (kind: UnknownIdKind, of: string, name: string | null = null) => ({
  ...{ kind, name },
  ...{ system: 'impact.com', id: of },
});

it('is told once for each row, as exactly as the row says it anywhere', () => {
  expect(
    distinctUnknownIds([
      id('OWNER', '7001'),
      id('CREATOR', '7001', 'Bea'),
      id('OWNER', '7001'),
      id('PROGRAM', '7001'),
      id('DEAL', '7001'),
      id('OWNER', '7002', 'Cy'),
    ]),
  ).toEqual([
    id('CREATOR', '7001', 'Bea'),
    id('PROGRAM', '7001'),
    id('DEAL', '7001'),
    id('OWNER', '7002', 'Cy'),
  ]);
  expect(distinctUnknownIds([id('CREATOR', '1'), id('MEDIA_SOURCE', '1')])).toEqual([
    id('OWNER', '1'),
  ]);
  expect(distinctUnknownIds([])).toEqual([]);
});

it('may be given to what can be where it stands', () => {
  expect(externalKindsOf('OWNER')).toEqual(['Creator', 'PerformancePartner', 'MediaSource']);
  expect(externalKindsOf('MEDIA_SOURCE')).toEqual(['MediaSource']);
  expect(externalKindsOf('PROGRAM')).toEqual(['Program']);
});
