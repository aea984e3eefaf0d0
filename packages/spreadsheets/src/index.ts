export { FAULT_CODES, type Fault, type FaultCode } from './fault.js';
export { inspectFile, type Inspected } from './inspect-file.js';
export { LIMITS } from './limits.js';
export type { InspectOptions } from './read.js';
export { readRows, type Batch } from './read-rows.js';
export * from './table.js';
export { CSV_MARK, csvLine, csvOf } from './write/csv.js';
export { withGuard, withoutGuard } from './write/guard.js';
export { xlsxOf } from './write/xlsx.js';
