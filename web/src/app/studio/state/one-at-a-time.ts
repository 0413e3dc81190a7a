/**
 * Does `work` one at a time: however often it is wished for while it is under way, it is done once more after that.
 * Its errors end it silently: the studio itself says when its engine is lost.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let busy = false;
  let again = false;
  return async () => {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      await work().catch(() => {});
    }
    busy = false;
  };
}
