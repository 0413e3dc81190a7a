/** Does `work` when there is nothing else to do, or after so many ms; gives what takes it back. */
export function whenIdle(work: () => void, timeout = 3000): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, Math.min(timeout, 1000));
  return () => clearTimeout(timer);
}
