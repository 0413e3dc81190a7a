import { LoaderError } from '../../../wasm/loader';
import type { Failure, FailureCode } from '../shared/protocol';

/** A call that fails for a reason that has a name. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Any error, as the page hears of it. */
export function toFailure(error: unknown): Failure {
  if (error instanceof CallError) return { code: error.code, message: error.message };
  if (!(error instanceof LoaderError)) return { code: 'engine', message: String(error) };
  const named = error.fault === 'memory' || error.fault === 'stale';
  return { code: named ? error.fault : 'engine', message: error.message };
}
