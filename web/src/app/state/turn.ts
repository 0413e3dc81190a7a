import type { Outline } from '../../shared/trace';

/** What is made of the outline of a run with so many steps takes long enough to be felt. */
export const isLong = ({ steps }: Outline): boolean => steps.length > 1_000;

/** Resolves when whatever waits has had its turn: a key, the page's next picture. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
