import type { AuthFailure } from './auth';
import { useAuthWords } from './use-auth-words';
import { NoticePanel } from '../ui/notice-panel';

/** Why the last try was refused, above the form. */
export function Refusal({ failure }: { readonly failure: AuthFailure | null }) {
  const words = useAuthWords();
  return failure === null ? null : <NoticePanel tone="red" role="alert" title={words(failure)} />;
}
