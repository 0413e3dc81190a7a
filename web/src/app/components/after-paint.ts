/** Does `work` when the next picture has been painted, or a while later where none is; gives what takes it back. */
const HIDDEN = 200;

export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const end = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  const once = (): void => {
    end();
    work();
  };
  frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(once);
  });
  // A page that is not looked at paints nothing.
  timer = setTimeout(once, HIDDEN);
  return end;
}
