import { defineConfig } from '@playwright/test';

/** This one and the next are the ports of the two servers. */
const site = Number(process.env.GW_E2E_PORT ?? 5180);
const other = site + 1;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'build/test/e2e',
  // The same for every system: e2e/looks.spec.ts says with which packages they were made.
  snapshotPathTemplate: '{testDir}/references/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // What is wrong fails by what it shows, not by when: a machine at work may take long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'build/test/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${site}/`,
    browserName: 'chromium',
    locale: 'zh-CN',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
        // A test that needs the network is broken: nothing resolves but this machine.
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
        '--gaia-url=http://localhost:9',
        '--component-updater=url-source=http://localhost:9',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  // The site, and a course's own pages on another origin.
  webServer: [
    { command: `node scripts/serve.mjs dist ${site}`, port: site, reuseExistingServer: false },
    { command: `node scripts/serve.mjs e2e/pages ${other}`, port: other, reuseExistingServer: false },
  ],
});
