import { violation, type Violation } from '@creator-codes/domain';
import type { Fault } from '@creator-codes/spreadsheets';

/** What a reader objects to, as a violation. */
export function fileRefused({ code, line, limit }: Fault): Violation {
  return violation('FILE_REFUSED', ['file'], {
    ...{ fault: code },
    ...(line === null ? {} : { line }),
    ...(limit === null ? {} : { limit }),
  });
}
