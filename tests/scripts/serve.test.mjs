import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { find, parsePort, serve } from '../../scripts/serve.mjs';

const above = mkdtempSync(join(tmpdir(), 'gradwalk-serve-'));
const folder = join(above, 'dist');

beforeAll(() => {
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(above, 'secret.txt'), 'secret');
  writeFileSync(join(above, 'dist-secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<p>home</p>');
  writeFileSync(join(folder, 'sub/index.html'), '<p>sub</p>');
  writeFileSync(join(folder, 'a b.wasm'), 'wasm');
});
afterAll(() => rmSync(above, { recursive: true }));

describe('which file a path means', () => {
  test('folders have an index.html, and a slash', () => {
    expect(find(folder, '/')).toEqual({ file: join(folder, 'index.html'), size: 11 });
    expect(find(folder, '/?step=3')).toEqual({ file: join(folder, 'index.html'), size: 11 });
    expect(find(folder, '/sub')).toEqual({ location: './sub/' });
    expect(find(folder, '/a%20b.wasm')).toMatchObject({ size: 4 });
  });
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/sub/../../secret.txt',
    '/../dist-secret.txt',
    '//etc/hostname',
    '/absent',
    '/index.html/',
    '/%',
    '/index.html%00',
    'index.html',
  ])('%s is no file', (path) => {
    expect(find(folder, path)).toBeNull();
  });
});

/** A port that is free now. @returns {Promise<number>} */
const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });

test('files are sent with their type, for every origin, and never kept unasked', async () => {
  const { url, close } = await serve(folder, await freePort());
  try {
    const response = await fetch(`${url}a%20b.wasm`);
    expect(await response.text()).toBe('wasm');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/wasm',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    });
    expect((await fetch(`${url}absent`)).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect(await (await fetch(url, { method: 'HEAD' })).text()).toBe('');
  } finally {
    close();
  }
});

test('a taken port is one sentence that names the port and the way out', async () => {
  const port = await freePort();
  const { close } = await serve(folder, port);
  await expect(serve(folder, port)).rejects.toThrow(
    `Port ${port} is taken by another program: choose another, for example "npm start -- --port ${port + 1}".`,
  );
  close();
  (await serve(folder, port)).close();
});

test('ports are numbers from 1 to 65535', () => {
  expect(parsePort('8080')).toBe(8080);
  for (const text of ['0', '65536', '80a', '-1', '', '1e3']) expect(() => parsePort(text)).toThrow('is not a port');
});
