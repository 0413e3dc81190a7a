import type { FailureCode } from '../shared/protocol';

/** Why the engine did not do something. The interface has words for each code; `message` is for a console. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Any error as an EngineError; one that has no code of its own gets `code`. */
export function asEngineError(error: unknown, code: FailureCode): EngineError {
  return error instanceof EngineError ? error : new EngineError(code, String(error));
}
