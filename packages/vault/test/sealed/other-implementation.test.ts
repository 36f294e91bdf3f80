import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { textKey } from '../../src/sealed/text-key';
import { hex } from '../support/bytes';
import { openedWith, sealedWith } from '../support/texts';

const has = (tool: string, ...args: readonly string[]): boolean => spawnSync(tool, args).status === 0;
const hasBoth = has('python3', '--version') && has('openssl', 'mac', '-help');

const itWithBoth = (name: string, test: () => void): void => {
  if (hasBoth) it(name, test);
  else it.skip(`SKIPPED, for want of python3 and openssl 3: ${name}`, () => undefined);
};

const TEXTS = ['', 'a', 'jā', 'x'.repeat(62), 'y'.repeat(63), 'z'.repeat(64), '€'.repeat(500), 'Rīga 👍 \0'];

const cases = TEXTS.map((text, i) => {
  const chance = createHash('sha512').update(String(i)).digest();
  const stream = `client-018f0000-0000-7000-8000-${String(i).padStart(12, '0')}`;
  const kind = ['goal-text', 'external-id', 'note'][i % 3] ?? '';
  const id = Uint8Array.from(chance.subarray(0, 8));
  return { text, key: chance, id, stream, kind, own: textKey(chance, id, stream) };
});

const askPython = (asked: readonly object[]): unknown => {
  const { stdout, stderr } = spawnSync('python3', [join(__dirname, '../support/siv.py')], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};

const named = ({ key, id, stream, kind }: (typeof cases)[number]) => ({
  key: hex(key),
  id: hex(id),
  stream,
  kind,
});

describe('sealed texts of a second implementation', () => {
  itWithBoth('are those that we seal, and open here', () => {
    const theirs = askPython(cases.map((each) => ({ do: 'seal', text: each.text, ...named(each) })));
    expect(theirs).toEqual(cases.map(({ own, kind, text }) => sealedWith(own, kind, text)));
    expect(cases.map(({ own, kind }, i) => openedWith(own, kind, (theirs as string[])[i] ?? ''))).toEqual(
      TEXTS,
    );
  });

  itWithBoth('ours open there, and not as another kind', () => {
    const ours = cases.map((each) => ({
      do: 'open',
      sealed: sealedWith(each.own, each.kind, each.text),
      ...named(each),
    }));
    expect(askPython(ours)).toEqual(TEXTS);
    expect(askPython(ours.map((each) => ({ ...each, kind: 'elsewhere' })))).toEqual(TEXTS.map(() => null));
  });
});
