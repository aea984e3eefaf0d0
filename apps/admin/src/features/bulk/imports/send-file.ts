import { accountHeaders } from '../../../shared/lib/account-store';

/** Why a file did not come in. */
export interface Refusal {
  /** A violation's code; null where there was no answer. */
  readonly code: string | null;
  /** What is wrong with the file, where that is why. */
  readonly fault: string | null;
  readonly line: number | null;
}

/** What became of a file that was sent. */
export type Sent =
  { readonly fileId: string } | { readonly refusal: Refusal } | { readonly isAborted: true };

/**
 * Sends a file and tells how much of it has gone out, from 0 to 1; `fetch` could not tell.
 * @param signal takes it back
 */
export function sendFile(
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    for (const [name, value] of Object.entries(accountHeaders())) {
      request.setRequestHeader(name, value);
    }
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    };
    request.onload = () => {
      resolve(answerIn(request.response));
    };
    request.onerror = () => {
      resolve({ refusal: NO_ANSWER });
    };
    request.onabort = () => {
      resolve({ isAborted: true });
    };
    signal.addEventListener('abort', () => {
      request.abort();
    });
    const form = new FormData();
    form.set('file', file);
    request.send(form);
  });
}

const NO_ANSWER: Refusal = { code: null, fault: null, line: null };

interface Answer {
  readonly fileId?: string;
  readonly errors?: readonly {
    readonly extensions?: {
      readonly code?: string;
      readonly fault?: string;
      readonly line?: number;
    };
  }[];
}

function answerIn(body: unknown): Sent {
  if (typeof body !== 'object' || body === null) return { refusal: NO_ANSWER };
  const { fileId, errors } = body as Answer;
  if (fileId !== undefined) return { fileId };
  const { code = null, fault = null, line = null } = errors?.[0]?.extensions ?? {};
  return { refusal: { code, fault, line } };
}
