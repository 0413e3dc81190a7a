import { describe, expect, test } from 'vitest';
import { judge, readPlaywright, readTap, readVitest } from '../../scripts/lib/suite.mjs';

/** @param {boolean} ok @param {string} [ending] */
const outcome = (ok, ending = ok ? 'exit code 0' : 'exit code 1') => ({
  ok,
  ending,
  stdout: '',
  stderr: '',
  output: 'all it said',
});

/** @param {string} stdout @param {boolean} ok @param {string} [ending] */
const tap = (stdout, ok, ending) => judge('suite', outcome(ok, ending), readTap(stdout));

describe('TAP', () => {
  test('passes and failures are counted, a failure keeps what is said under it', () => {
    const { passed, failures } = tap('1..3\nok 1 - a\nnot ok 2 - b\n# why\n# where\nok 3 - c\n', false);
    expect(passed).toBe(2);
    expect(failures).toEqual([{ name: 'b', output: '# why\n# where\n' }]);
  });
  test('names may come without numbers, and words like "okay" are no results', () => {
    expect(readTap('okay then\nok seed_01\nnot ok seed_02\n')).toMatchObject({
      passed: 1,
      failures: [{ name: 'seed_02' }],
    });
  });
  test.each([
    ['nothing ran', '', true, 'ran no tests'],
    ['it crashed half way', '1..3\nok 1 - a\n', false, 'announced 3 tests and ran 1'],
    ['it leaked after its tests', '1..1\nok 1 - a\n', false, 'ended with exit code 1 though no test failed'],
    ['it failed with exit code 0', '1..1\nnot ok 1 - a\n', true, 'though tests failed'],
  ])('%s: that is a failure', (_name, stdout, ok, reason) => {
    const { failures } = tap(stdout, ok);
    expect(failures.at(-1)?.name).toContain(reason);
    expect(failures.at(-1)?.output).toBe('all it said');
  });
});

test('vitest: a file that does not load is a failure', () => {
  const report = {
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'one', failureMessages: [] },
          { status: 'failed', fullName: 'two', failureMessages: ['1 is not 2'] },
        ],
      },
    ],
  };
  expect(readVitest(report)).toEqual({
    passed: 1,
    failures: [
      { name: 'a.test.ts', output: 'no such module' },
      { name: 'two', output: '1 is not 2' },
    ],
  });
});

test('Playwright: nested suites are counted, one that needed a second try or no browser is a failure', () => {
  /** @param {string} title @param {string} status */
  const spec = (title, status) => ({
    title,
    tests: [{ status, results: [{ errors: [{ message: `${title} broke` }] }] }],
  });
  const report = {
    errors: [{ message: 'no server' }],
    suites: [
      { title: 'a.spec.ts', specs: [spec('x', 'expected')], suites: [{ title: 'in', specs: [spec('y', 'flaky')] }] },
    ],
  };
  expect(readPlaywright(report)).toEqual({
    passed: 1,
    failures: [
      { name: 'before the tests', output: 'no server' },
      { name: 'a.spec.ts › in › y', output: 'y broke' },
    ],
  });
});
