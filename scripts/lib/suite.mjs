// Suites of tests: running them, and counting what passed and what failed from what they print.

/**
 * @typedef {{ name: string, output: string }} Failure
 * @typedef {{ passed: number, failures: Failure[] }} Result
 * @typedef {import('./command.mjs').Outcome} Outcome
 */

/**
 * A suite must end well, run something, and run all that it announced; where it does not, that is a failure more.
 * @param {string} name
 * @param {Outcome} outcome
 * @param {Result & { planned?: number | undefined }} counted
 * @returns {Result}
 */
export function judge(name, outcome, { passed, failures, planned }) {
  const ran = passed + failures.length;
  /** @type {string[]} */
  const faults = [];
  if (ran === 0) faults.push('ran no tests');
  if (planned !== undefined && planned !== ran) faults.push(`announced ${planned} tests and ran ${ran}`);
  if (!outcome.ok && failures.length === 0) faults.push(`ended with ${outcome.ending} though no test failed`);
  if (outcome.ok && failures.length > 0) faults.push('ended with exit code 0 though tests failed');
  if (faults.length === 0) return { passed, failures };
  const fault = { name: `${name}: ${faults.join('; ')}`, output: outcome.output };
  return { passed, failures: [...failures, fault] };
}

/**
 * Reads TAP: plan, "ok" and "not ok" lines, and the comments under a failure.
 * @param {string} stdout
 * @returns {Result & { planned: number | undefined }}
 */
export function readTap(stdout) {
  let passed = 0;
  let planned;
  /** @type {Failure[]} */
  const failures = [];
  /** @type {Failure | null} */
  let last = null;
  for (const line of stdout.split('\n')) {
    const plan = /^1\.\.(\d+)/.exec(line);
    const result = /^(not )?ok\b(?: +\d+)?(?: +-)? *(.*)$/.exec(line);
    if (plan !== null) planned = (planned ?? 0) + Number(plan[1]);
    else if (result?.[1] !== undefined) {
      last = { name: result[2] ?? '', output: '' };
      failures.push(last);
    } else if (result !== null) {
      passed += 1;
      last = null;
    } else if (last !== null) last.output += `${line}\n`;
  }
  return { passed, failures, planned };
}

/**
 * Reads the report of vitest's JSON reporter; a file that could not be loaded is a failure.
 * @param {any} report
 * @returns {Result}
 */
export function readVitest(report) {
  let passed = 0;
  /** @type {Failure[]} */
  const failures = [];
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0)
      failures.push({ name: file.name, output: file.message });
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed')
        failures.push({ name: test.fullName, output: test.failureMessages.join('\n') });
    }
  }
  return { passed, failures };
}

/**
 * Reads the report of Playwright's JSON reporter.
 * @param {any} report
 * @returns {Result}
 */
export function readPlaywright(report) {
  let passed = 0;
  /** @type {Failure[]} */
  const failures = report.errors.map((/** @type {any} */ error) => ({
    name: 'before the tests',
    output: error.message ?? '',
  }));
  const pending = report.suites.map((/** @type {any} */ suite) => ({ suite, path: [suite.title] }));
  for (let item = pending.shift(); item !== undefined; item = pending.shift()) {
    const { suite, path } = item;
    for (const inner of suite.suites ?? []) pending.push({ suite: inner, path: [...path, inner.title] });
    for (const spec of suite.specs) {
      for (const test of spec.tests) {
        if (test.status === 'expected') passed += 1;
        else if (test.status !== 'skipped') {
          const errors = test.results.flatMap((/** @type {any} */ result) => result.errors);
          const output = errors.map((/** @type {any} */ error) => error.message).join('\n');
          failures.push({ name: [...path, spec.title].join(' › '), output });
        }
      }
    }
  }
  return { passed, failures };
}
