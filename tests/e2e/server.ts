import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};

export interface PageServer {
  /** Without a slash at its end. */
  origin: string;
  /** Paths asked for so far, in order. */
  asked: string[];
  /** Pages that exist only in a test, by path. */
  add(path: string, html: string | Uint8Array, headers?: Record<string, string>): string;
  /** Files that exist only in a test, by path. */
  addFile(path: string, bytes: Uint8Array, type: string): void;
  /** Sends whoever asks for a path elsewhere. */
  redirect(path: string, location: string): void;
  close(): Promise<void>;
}

/** Serves a folder, `tests/pages` as a rule, on this machine alone. */
export async function servePages(folder: string): Promise<PageServer> {
  const added = new Map<string, { html: string | Uint8Array; headers: Record<string, string> }>();
  const redirected = new Map<string, string>();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    asked.push(pathname);
    const location = redirected.get(pathname);
    if (location) return void response.writeHead(302, { location }).end();
    const extra = added.get(pathname);
    if (extra)
      return void response.writeHead(200, { 'content-type': types['.html'], ...extra.headers }).end(extra.html);
    let path = join(folder, normalize(decodeURIComponent(pathname)));
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'page.html');
    if (!path.startsWith(folder) || !existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    add(path, html, headers = {}) {
      added.set(path, { html, headers });
      return origin + path;
    },
    addFile: (path, html, type) => void added.set(path, { html, headers: { 'content-type': type } }),
    redirect: (path, location) => void redirected.set(path, location),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
