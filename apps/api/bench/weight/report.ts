import { markdownTable } from '../shared/table.js';
import type { Installed } from './installed.js';
import type { Memory } from './memory.js';
import type { StartUp } from './start-up.js';

export interface EngineWeight {
  readonly engine: string;
  readonly version: string;
  readonly startUp: StartUp;
  readonly memory: Memory;
  /** What the last quarter of the traffic holds more than the first, in bytes. */
  readonly growth: number;
}

const mb = (bytes: number) => (bytes / 1e6).toFixed(1);

/** Tables in Markdown. */
export function weightTables(engines: readonly EngineWeight[], installed: Installed): string {
  const rows: readonly (readonly [string, (engine: EngineWeight) => string])[] = [
    ['start until ready, ms', ({ startUp }) => startUp.ready.toFixed(0)],
    ['start until the first answer, ms', ({ startUp }) => startUp.firstAnswer.toFixed(0)],
    ['memory idle, MB', ({ memory }) => mb(memory.idle)],
    ['heap idle, MB', ({ memory }) => mb(memory.idleHeap)],
    ['requests of mixed traffic', ({ memory }) => memory.requests.toLocaleString('en')],
    ['memory in its first quarter, MB', ({ memory }) => mb(memory.firstQuarter)],
    ['memory in its last quarter, MB', ({ memory }) => mb(memory.lastQuarter)],
    ['growth between them, MB', ({ growth }) => mb(growth)],
    ['most memory, MB', ({ memory }) => mb(memory.most)],
    ['after a collection, behind the warm-up, MB', ({ memory }) => mb(memory.heldAfterWarmUp)],
    ['after a collection, at the end, MB', ({ memory }) => mb(memory.heldAtEnd)],
    ['heap after the warm-up, MB', ({ memory }) => mb(memory.heapAfterWarmUp)],
    ['heap at the end, MB', ({ memory }) => mb(memory.heapAtEnd)],
  ];
  const running = markdownTable(
    ['', ...engines.map(({ version }) => version)],
    rows.map(([title, value]) => [title, ...engines.map(value)]),
  );
  const { packages, packageBytes, heaviest, apiBytes, adminBytes } = installed;
  const weight = markdownTable(
    ['installed to run', 'MB'],
    [
      [`${packages} packages`, mb(packageBytes)],
      ...heaviest.map(([name, bytes]) => [`of them ${name}`, mb(bytes)]),
      ['the API as built', mb(apiBytes)],
      ['the admin as built', mb(adminBytes)],
    ],
  );
  return `${running}\n\n${weight}`;
}
