// Running suites one after another, and telling how it went.
import { Problem, since } from './say.mjs';

/** @typedef {import('./suites.mjs').Suite} Suite @typedef {import('./suite.mjs').Result} Result */

export class Tally {
  passed = 0;
  /** @type {import('./suite.mjs').Failure[]} */
  failures = [];

  /** @param {Suite[]} suites */
  async run(suites) {
    for (const suite of suites) {
      const start = performance.now();
      const { passed, failures } = await suite.run();
      this.passed += passed;
      for (const { name, output } of failures) {
        this.failures.push({ name: name.startsWith(suite.name) ? name : `${suite.name}: ${name}`, output });
      }
      const failed = failures.length === 0 ? '' : `, ${failures.length} FAILED`;
      console.log(`  ${suite.name}: ${passed} passed${failed} (${since(start)})`);
    }
  }

  /**
   * Something the tests need; when it cannot be made that is a failure, and what needs it does not run.
   * @param {string} name
   * @param {() => Promise<void>} make
   * @returns {Promise<boolean>}
   */
  async need(name, make) {
    try {
      await make();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      console.log(`  ${name}: FAILED`);
      this.failures.push({ name, output: error.message });
      return false;
    }
  }

  /** Prints the failures and, as the last line, the sum. */
  report() {
    for (const { name, output } of this.failures) {
      const lines = output.trimEnd().split('\n');
      const cut =
        lines.length > 80 ? [...lines.slice(0, 40), `… ${lines.length - 70} lines …`, ...lines.slice(-30)] : lines;
      console.log(`\nFAILED ${name}\n${cut.map((line) => `    ${line}`).join('\n')}`);
    }
    console.log(`\n${this.passed} passed, ${this.failures.length} failed`);
    process.exitCode = this.failures.length > 0 ? 1 : 0;
  }
}
