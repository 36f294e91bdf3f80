/** Refuses a built site that asks for anything elsewhere: fonts, scripts, pictures. Its readers may have no network. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOADS = {
  '.html':
    /<(?:script|img|iframe|source|video|audio)\b[^>]*\bsrc(?:set)?="(?:https?:)?\/\/[^"]*"|<link\b[^>]*\bhref="(?:https?:)?\/\/[^"]*"/g,
  '.css': /(?:@import|url\()\s*["']?(?:https?:)?\/\/[^"')\s]*/g,
};

const dist = fileURLToPath(new URL('../site/dist/', import.meta.url));
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const found = Object.entries(LOADS).flatMap(([kind, load]) =>
  files
    .filter((file) => file.endsWith(kind))
    .flatMap((file) =>
      (readFileSync(join(dist, file), 'utf8').match(load) ?? []).map((request) => `${file}: ${request}`),
    ),
);
for (const request of found) console.error(request);
if (!files.includes('index.html')) throw new Error('the site is not built');
if (found.length > 0) process.exitCode = 1;
else console.log(`${files.filter((file) => file.endsWith('.html')).length} pages ask for nothing elsewhere.`);
