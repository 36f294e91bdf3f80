import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PASSWORD, people } from '../support/accounts';
import { others, own, twoClients } from '../support/prepared';
import { trialDesk } from '../support/trial-desk';
import { logOf } from './targets';
import { isGuarded } from './guarded';
import { type Came, request, sentRaw } from './wire';

const trial = trialDesk(twoClients, { listens: true });
const FORM = 'Content-Type: application/x-www-form-urlencoded';

let before = '';
let cookie = '';

const send = (of: readonly [string, string], lines?: readonly string[], body?: string): Promise<Came> =>
  sentRaw(trial.origin(), request(trial.origin(), of, lines, body));

beforeAll(async () => {
  const body = new URLSearchParams({ name: people.caseworker.name, password: PASSWORD }).toString();
  const lines = [`Origin: ${trial.origin()}`, FORM, `Content-Length: ${String(body.length)}`];
  const { text } = await send(['POST', '/sign-in'], lines, body);
  cookie = /Set-Cookie: (desk=[^;]+)/i.exec(text)?.[1] ?? '';
});
beforeEach(async () => {
  before = await logOf(trial);
});
afterEach(async () => {
  expect(await logOf(trial)).toBe(before);
});

describe('a path', () => {
  const of = others.clientId;
  it.each([
    `/clients/../clients/${of}`,
    `/clients/%2e%2e/clients/${of}`,
    `/clients/.%2e/clients/${of}`,
    `//clients/${of}`,
    `/clients//${of}`,
    `/clients/${of}/`,
    `/clients/${of}//`,
    `/clients%2f${of}`,
    `/clients/${of}%2f`,
    `/clients/${of}%00`,
    `/clients/${of}%0d%0aSet-Cookie:%20a=b`,
    `/clients/${of}.`,
    `/clients/${of};a=b`,
    `/clients/${of}%20`,
    `/CLIENTS/${of}`,
    `/%63lients/${of}`,
    `/clients/${of}?client=${own.clientId}`,
    `/clients/${of}#${own.clientId}`,
    `/clients/${own.clientId}/../${of}`,
    `/clients/${own.clientId}/..%2f${of}`,
    `/clients/${own.clientId}%2f..%2f${of}`,
    `/./clients/./${of}`,
    '/../../../../etc/passwd',
    '/desk.css/../../src/main.ts',
    '/desk.css%2f..%2f..%2fpackage.json',
    '/..%5c..%5cmaster.key',
    '/%c0%ae%c0%ae/master.key',
    '/%EF%BC%8E%EF%BC%8E/master.key',
    `/${'a'.repeat(14_000)}`,
    `/${'%41'.repeat(4000)}`,
    `/${'../'.repeat(4000)}`,
    `/clients/${'x/'.repeat(4000)}`,
  ])('leads to nobody’s client, and to no file: %s', async (path) => {
    const came = await send(['GET', path], [`Cookie: ${cookie}`]);
    expect([404, 303]).toContain(came.status);
    expect(came.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
    isGuarded(came);
    const posted = await send(
      ['POST', path],
      [`Cookie: ${cookie}`, `Origin: ${trial.origin()}`, FORM, 'Content-Length: 0'],
    );
    expect([403, 404]).toContain(posted.status);
    isGuarded(posted);
  });

  it.each([
    '/\\evil.example',
    '\\\\evil.example',
    '*',
    'clients',
    '/\u0000',
    '/\u00ff',
    'http://',
    'http://[',
    'ftp://x/',
  ])('that is none is refused: %j', async (path) => {
    const came = await send(['GET', path], [`Cookie: ${cookie}`]);
    expect(came.status).toBe(400);
    isGuarded(came);
  });

  it('of another host leads to no other host', async () => {
    for (const path of [
      'http://evil.example/clients',
      '//evil.example/',
      'https://evil.example//evil.example',
    ]) {
      const came = await send(['GET', path]);
      expect(came.status).toBe(303);
      expect(came.headers.get('location')).toMatch(/^\/sign-in\?next=/);
      isGuarded(came);
    }
  });

  it('of the way on after signing in stays at the desk', async () => {
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      '/%09/evil.example',
      '/.//evil.example',
      '/x/..//evil.example',
      'https:evil.example',
      'javascript:alert(1)',
      'http://evil.example',
      '/\r\nSet-Cookie: a=b',
      '@evil.example',
      '.evil.example',
    ])
      for (const path of ['/language/en?back=', '/sign-in?next=']) {
        const { text, headers } = await send(['GET', `${path}${encodeURIComponent(next)}`]);
        expect(text).not.toMatch(/^set-cookie: a=b/im);
        expect(new URL(headers.get('location') ?? '/', trial.origin()).origin).toBe(trial.origin());
        const kept = /name="next" value="([^"]*)"/.exec(text)?.[1] ?? '/';
        expect([next, new URL(kept, trial.origin()).origin]).toEqual([next, trial.origin()]);
      }
  });
});

describe('a method', () => {
  const path = `/clients/${own.clientId}/end-service`;

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'MERGE', 'SEARCH', 'QUERY'])(
    'that the desk does not know does nothing: %s',
    async (method) => {
      for (const lines of [
        [],
        [`Origin: ${trial.origin()}`],
        ['Origin: https://evil.example', 'Access-Control-Request-Method: POST'],
      ]) {
        const came = await send([method, path], [`Cookie: ${cookie}`, 'Content-Length: 0', ...lines]);
        expect([403, 404]).toContain(came.status);
        for (const [name] of came.headers) expect(name).not.toMatch(/^access-control|^allow$/);
        expect(came.text).not.toContain(cookie);
        isGuarded(came);
      }
    },
  );

  it.each(['FOO', 'get', 'PRI', ' GET', 'GET\u0000'])('that is none is refused: %j', async (method) => {
    expect((await send([method, path], [`Cookie: ${cookie}`])).status).toBe(400);
  });

  it('is not another one by a header, a field or a parameter', async () => {
    const override = ['X-HTTP-Method-Override: POST', 'X-HTTP-Method: POST', 'X-Method-Override: POST'];
    const { status } = await send(['GET', `${path}?_method=POST`], [`Cookie: ${cookie}`, ...override]);
    expect(status).toBe(200);
  });

  it('HEAD shows what GET does, without the page', async () => {
    const head = await send(['HEAD', `/clients/${own.clientId}`], [`Cookie: ${cookie}`]);
    expect([head.status, head.body]).toEqual([200, '']);
    expect((await send(['HEAD', `/clients/${others.clientId}`], [`Cookie: ${cookie}`])).status).toBe(404);
    expect((await send(['HEAD', '/clients'])).status).toBe(303);
  });
});

describe('a header', () => {
  it.each([
    ['two hosts', (host: string) => [`Host: ${host}`, 'Host: evil.example'], 307],
    ['another host', () => ['Host: evil.example'], 307],
    ['the host of another port', () => ['Host: 127.0.0.1:1'], 307],
    ['a host with a dot', (host: string) => [`Host: ${host.replace(':', '.:')}`], 307],
    ['a host of markup', () => ['Host: <script>'], 400],
    ['a host with a user', (host: string) => [`Host: x@${host}`], 400],
    ['no host', () => [], 400],
    [
      'a length and chunks',
      (host: string) => [`Host: ${host}`, 'Content-Length: 3', 'Transfer-Encoding: chunked'],
      400,
    ],
    ['two lengths', (host: string) => [`Host: ${host}`, 'Content-Length: 3', 'Content-Length: 4'], 400],
    ['a line without a name', (host: string) => [`Host: ${host}`, ': x'], 400],
    ['a folded line', (host: string) => [`Host: ${host}`, 'X: a', ' b: c'], 400],
    ['too many headers', (host: string) => [`Host: ${host}`, `Cookie: desk=${'a'.repeat(20_000)}`], 431],
  ] as const)('that is wrong shows nothing: %s', async (_, lines, status) => {
    const all = lines(new URL(trial.origin()).host);
    const came = await sentRaw(
      trial.origin(),
      ['GET /clients HTTP/1.1', 'Connection: close', `Cookie: ${cookie}`, ...all, '', ''].join('\r\n'),
    );
    expect(came.status).toBe(status);
    if (status === 307) expect(came.headers.get('location')).toBe(`${trial.origin()}/`);
    isGuarded(came);
  });

  it.each([
    'desk=a; desk=b',
    `desk=${'x'.repeat(15_000)}`,
    'desk',
    '=',
    'desk="',
    ';;;',
    '__proto__=1; constructor=2',
    'desk=%00',
    'desk=%zz',
    'language=<script>',
  ])('of cookies that are none is nobody: %s', async (line) => {
    const came = await send(['GET', '/clients'], [`Cookie: ${line}`]);
    expect(came.status).toBe(303);
    isGuarded(came);
  });
});
