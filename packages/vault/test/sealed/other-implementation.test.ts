import { describe, expect } from '@jest/globals';

import { createHash } from 'node:crypto';
import { textKey } from '../../src/sealed/text-key';
import { hex } from '../support/bytes';
import { askPython, itWithPython } from '../support/second-implementation';
import { openedWith, sealedWith } from '../support/texts';

const TEXTS = ['', 'a', 'jā', 'x'.repeat(62), 'y'.repeat(63), 'z'.repeat(64), '€'.repeat(500), 'Rīga 👍 \0'];

const cases = TEXTS.map((text, i) => {
  const chance = createHash('sha512').update(String(i)).digest();
  const stream = `client-018f0000-0000-7000-8000-${String(i).padStart(12, '0')}`;
  const kind = ['goal-text', 'external-id', 'note'][i % 3] ?? '';
  const id = Uint8Array.from(chance.subarray(0, 8));
  return { text, key: chance, id, stream, kind, own: textKey(chance, id, stream) };
});

const named = ({ key, id, stream, kind }: (typeof cases)[number]) => ({
  key: hex(key),
  id: hex(id),
  stream,
  kind,
});

describe('sealed texts of a second implementation', () => {
  itWithPython('are those that we seal, and open here', () => {
    const theirs = askPython(cases.map((each) => ({ do: 'seal', text: each.text, ...named(each) })));
    expect(theirs).toEqual(cases.map(({ own, kind, text }) => sealedWith(own, kind, text)));
    expect(cases.map(({ own, kind }, i) => openedWith(own, kind, (theirs as string[])[i] ?? ''))).toEqual(
      TEXTS,
    );
  });

  itWithPython('ours open there, and not as another kind', () => {
    const ours = cases.map((each) => ({
      do: 'open',
      sealed: sealedWith(each.own, each.kind, each.text),
      ...named(each),
    }));
    expect(askPython(ours)).toEqual(TEXTS);
    expect(askPython(ours.map((each) => ({ ...each, kind: 'elsewhere' })))).toEqual(TEXTS.map(() => null));
  });
});
