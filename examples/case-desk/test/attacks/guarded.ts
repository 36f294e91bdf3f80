import { expect } from '@jest/globals';
import { GOAL_TEXT } from '../support/prepared';
import type { Came } from './wire';

const CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Looks whether an answer shows nothing of a client, and forbids a browser whatever it forbids on every page. */
export const isGuarded = ({ headers, body, text }: Came): void => {
  expect(text).not.toContain(GOAL_TEXT);
  expect(headers.has('x-powered-by') || headers.has('server')).toBe(false);
  if (body.replace(/^0\r\n\r\n$/, '') === '') return;
  expect(headers.get('content-security-policy')).toBe(CSP);
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('cache-control')).toBe('no-store');
};
