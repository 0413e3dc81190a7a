// A static server for dist/, and for tests: node scripts/serve.mjs FOLDER [PORT]
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem, script } from './lib/say.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.py': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * What a request's path means below a folder.
 * @param {string} folder
 * @param {string} url path and query of the request
 * @returns {{ file: string, size: number } | { location: string } | null} null: there is no such file
 */
export function find(folder, url) {
  const base = resolve(folder);
  const path = url.split(/[?#]/, 1)[0] ?? '/';
  let name;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (!name.startsWith('/') || name.includes('\0')) return null;
  const file = resolve(base, `.${name}`);
  if (file !== base && !file.startsWith(base + sep)) return null;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    // Without the slash, the page's relative paths would mean something else.
    if (!name.endsWith('/')) return { location: `./${encodeURIComponent(name.slice(name.lastIndexOf('/') + 1))}/` };
    return find(folder, `${path}index.html`);
  }
  return stat?.isFile() && !name.endsWith('/') ? { file, size: stat.size } : null;
}

/** @param {string} folder @returns {import('node:http').RequestListener} */
function answer(folder) {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = find(folder, request.url ?? '/');
    if (found === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404: no such file\n');
      return;
    }
    if ('location' in found) {
      response.writeHead(301, { Location: found.location }).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': types[extname(found.file)] ?? 'application/octet-stream',
      'Content-Length': found.size,
      // Pages of any origin may load <grad-walk> from here.
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(found.file)
        .on('error', () => response.destroy())
        .pipe(response);
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<NodeJS.ErrnoException | null>} what went wrong
 */
function listen(server, port, host) {
  return new Promise((done) => {
    server.once('error', done);
    server.listen(port, host, () => done(null));
  });
}

/**
 * Serves a folder on localhost, for both of its addresses: a browser may try either first.
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(folder, port) {
  /** @type {import('node:http').Server[]} */
  const servers = [];
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(answer(folder));
    const error = await listen(server, port, host);
    if (error === null) servers.push(server);
    else if (host === '127.0.0.1' || error.code === 'EADDRINUSE') {
      close();
      throw new Problem(reason(error, port));
    }
  }
  return { url: `http://localhost:${port}/`, close };
}

/** @param {NodeJS.ErrnoException} error @param {number} port */
function reason(error, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: choose another, for example "npm start -- --port ${port + 1}".`;
  }
  if (error.code === 'EACCES') return `Port ${port} is not allowed for this user: choose one above 1023.`;
  return `Cannot listen on port ${port}: ${error.message}`;
}

/** @param {string} text */
export function parsePort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Problem(`"${text}" is not a port: give a number from 1 to 65535.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await script(async () => {
    const [folder = 'dist', port = '5173'] = process.argv.slice(2);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Problem(`There is no folder ${folder}.`);
    const { url } = await serve(folder, parsePort(port));
    console.log(`${folder} is at ${url}`);
  });
}
