// A server on the loopback only, for pages that are made on the spot.
import http from "node:http";

/** Serves `pages`: a map from path to { type, body, headers }. Counts what was asked for. */
export async function serve() {
  const pages = new Map();
  const asked = [];
  const server = http.createServer((request, response) => {
    const path = request.url.split("?")[0];
    const page = pages.get(path);
    asked.push(path);
    if (!page) {
      response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    // The next check puts something else there.
    response.writeHead(200, { "content-type": page.type, "cache-control": "no-store", ...page.headers }).end(page.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${server.address().port}`;
  return {
    asked,
    /** Puts a page at a path and gives its address. */
    put(path, type, body, headers = {}) {
      pages.set(path, { type, body, headers });
      return base + path;
    },
    /** Takes a page away. */
    remove: (path) => pages.delete(path),
    /** Ends, and hangs up on whoever is still connected. */
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
