import { type EngineFault, LoaderError } from '../../../wasm/loader';
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
  const codes: Partial<Record<EngineFault, FailureCode>> = { memory: 'memory', stale: 'stale', argument: 'stale' };
  return { code: codes[error.fault] ?? 'engine', message: error.message };
}
