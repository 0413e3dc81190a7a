// What the scripts say to people. Plain Node: runs before anything is installed.

/** Something that people can put right: shown as its sentence, without a stack trace. */
export class Problem extends Error {}

/** @param {number} start from performance.now() */
export function since(start) {
  const seconds = (performance.now() - start) / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs a script's main function; a Problem ends it with its sentence and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function script(main) {
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
