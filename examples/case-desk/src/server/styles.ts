import type { Hono } from 'hono';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STYLES_PATH } from './styles-path';

const STYLES = join(__dirname, '..', '..', 'public', 'desk.css');

/** Serves the style sheet, which is read once. */
export const stylesRoute = (app: Hono): void => {
  const styles = readFileSync(STYLES, 'utf8');
  app.get(STYLES_PATH, (c) =>
    c.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=300' }),
  );
};
