import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { twoClients } from '../support/prepared';
import { trialDesk } from '../support/trial-desk';
import { isGuarded } from './guarded';
import { logOf } from './targets';
import { type Came, connected, request, sentRaw, untilClosed } from './wire';

const FORM = 'Content-Type: application/x-www-form-urlencoded';
const post = ['POST', '/sign-in'] as const;

describe('a body', () => {
  const trial = trialDesk(twoClients, { listens: true });
  let before = '';
  const send = (of: readonly [string, string], lines?: readonly string[], sent?: string): Promise<Came> =>
    sentRaw(trial.origin(), request(trial.origin(), of, lines, sent));

  beforeEach(async () => {
    before = await logOf(trial);
  });
  afterEach(async () => {
    expect(await logOf(trial)).toBe(before);
  });

  const origin = (): string => `Origin: ${trial.origin()}`;

  it('of ten million bytes is refused, with a length and in chunks', async () => {
    const large = await send(post, [origin(), FORM, 'Content-Length: 10000000'], 'x'.repeat(10_000_000));
    expect([large.status, large.body]).toEqual([413, expect.stringContaining('pārāk liela')]);
    isGuarded(large);
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const chunked = await send(
      post,
      [origin(), FORM, 'Transfer-Encoding: chunked'],
      `${chunk.repeat(150)}0\r\n\r\n`,
    );
    expect([chunked.status, chunked.body]).toEqual([413, expect.stringContaining('pārāk liela')]);
  });

  it('that is announced and never sent is refused before it is waited for', async () => {
    const came = await send(post, [origin(), FORM, 'Content-Length: 10000000'], 'x');
    expect(came.status).toBe(413);
  });

  it.each(['zz\r\nplanted\r\n', '-1\r\nx\r\n', 'fffffffffffffffff\r\nx'])(
    'of wrong chunks is refused: %j',
    async (body) => {
      const { status, text } = await send(post, [origin(), FORM, 'Transfer-Encoding: chunked'], body);
      expect([status, text.includes('planted')]).toEqual([400, false]);
    },
  );

  it('that breaks off is no failure of the desk, and the next request is answered', async () => {
    const socket = await connected(trial.origin());
    socket.write(request(trial.origin(), post, [origin(), FORM, 'Content-Length: 100'], 'name=planted'));
    socket.end();
    await untilClosed(socket);
    expect((await send(['GET', '/sign-in'])).status).toBe(200);
    expect(trial.log.filter(({ status }) => status >= 500)).toEqual([]);
    expect(JSON.stringify(trial.log)).not.toContain('planted');
  });
});

describe('connections on which requests come slowly', () => {
  const MOST = 20;
  const trial = trialDesk(undefined, {
    listens: { most: MOST, headers: 1000, request: 2000, still: 60_000 },
  });
  const ask = (): Promise<Came> => sentRaw(trial.origin(), request(trial.origin(), ['GET', '/sign-in']));
  const head = (): string =>
    request(
      trial.origin(),
      post,
      [`Origin: ${trial.origin()}`, FORM, 'Content-Length: 60000'],
      'name=planted',
    );

  it.each([
    ['headers', () => head().slice(0, 40)],
    ['a body', head],
  ])('are as many as the desk takes, and end soon by themselves: %s', async (_, begun) => {
    const slow = await Promise.all(Array.from({ length: MOST }, () => connected(trial.origin())));
    const ends = slow.map(untilClosed);
    for (const socket of slow) socket.write(begun());
    const oneMore = await ask();
    // in the place of a slow one
    expect(oneMore.status).toBe(200);
    for (const { status, text } of await Promise.all(ends)) {
      expect([408, undefined]).toContain(status);
      expect(text).not.toContain('planted');
    }
    expect((await ask()).status).toBe(200);
    expect(trial.log.filter(({ status }) => status >= 500)).toEqual([]);
  });
});
