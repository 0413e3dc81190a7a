/**
 * The worker's code inside this script, started from a blob as a classic worker. Alone in its file, and imported
 * only when a worker is wanted: the bundler knows this kind of import, the tests' runner does not need to.
 */
import InlineWorker from '../worker/main?worker&inline';

export const createInlineWorker = (): Worker => new InlineWorker();
