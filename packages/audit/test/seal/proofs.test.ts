import { describe, expect, it } from '@jest/globals';
import {
  leafHash,
  type LeafEvent,
  leafOf,
  type Trust,
  verifyConsistency,
  verifyInclusion,
} from '@pavadonis/audit';
import { ClientId, clientStream, instant } from '@pavadonis/domain';
import { exampleId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';
import { writeConsistency, writeInclusion } from '../../src/seal/proof';
import { signSeal } from '../../src/seal/seal';
import { consistencyProof } from '../../src/tree/consistency';
import { inclusionPath } from '../../src/tree/inclusion';
import { keysOf } from '../support/keys';
import { naiveRoot } from '../support/naive';
import { at, grown, hashesIn } from '../support/trees';

const COUNT = 300;
const origin = 'sif.example/pavadonis';
const { key, verifier } = keysOf(origin);
const trust: Trust = { origin, keys: [verifier] };

const events: readonly LeafEvent[] = Array.from({ length: COUNT }, (_, i) => ({
  id: `6a1f3c52-8a0e-5f37-9d7a-${String(i).padStart(12, '0')}`,
  stream: clientStream(exampleId(ClientId, i % 7)),
  revision: Math.floor(i / 7),
  type: 'SupportDelivered',
  recordedAt: instant('2024-07-01T09:00:00.000Z'),
  metadata: '{}',
  data: `{"i":${String(i)}}`,
}));
const leaves = events.map((event) => leafHash(leafOf(event)));
const hashOf = hashesIn(grown(leaves).tiles);
const sealOf = (size: number) => signSeal(origin, { size, root: naiveRoot(leaves.slice(0, size)) }, [key]);

const inclusion = (index: number, size = COUNT): string =>
  writeInclusion(index, inclusionPath(index, size, hashOf), sealOf(size));
const consistency = (before: number, size = COUNT): string =>
  writeConsistency(before, consistencyProof(before, size, hashOf), sealOf(size));

const eventAt = (index: number): LeafEvent => at(events, index);
const tagOf = (outcome: ReturnType<typeof verifyInclusion> | ReturnType<typeof verifyConsistency>): string =>
  outcome._tag === 'Left' ? outcome.left._tag : 'holds';

describe('a proof that an event was sealed', () => {
  it('is a text of tlog-proof', () => {
    const [first, second, ...rest] = inclusion(5).split('\n');
    expect([first, second]).toEqual(['c2sp.org/tlog-proof@v1', 'index 5']);
    expect(rest.indexOf('')).toBe(9);
    expect(rest.slice(10).join('\n')).toBe(sealOf(COUNT).text);
  });

  it('holds for every event and every seal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: COUNT }), fc.nat(), (size, place) => {
        const index = place % size;
        expect(verifyInclusion(inclusion(index, size), eventAt(index), trust)).toEqual({
          _tag: 'Right',
          right: { index, seal: sealOf(size) },
        });
      }),
    );
  });

  it('may carry something extra, which nobody vouches for', () => {
    const text = inclusion(5).replace('index', 'extra AAAA\nindex');
    expect(tagOf(verifyInclusion(text, eventAt(5), trust))).toBe('holds');
  });

  it('does not hold for another event, or one of which anything was changed', () => {
    const event = eventAt(5);
    const others = [
      eventAt(6),
      { ...event, data: '{"i":6}' },
      { ...event, revision: 1 },
      { ...event, metadata: '' },
    ];
    for (const other of others) expect(tagOf(verifyInclusion(inclusion(5), other, trust))).toBe('NotProven');
  });

  it('does not hold for half a surrogate pair in the place of the sign that stands for what cannot be read', () => {
    const sealed = { ...eventAt(0), data: '{"note":"\uFFFD"}' };
    const leaf = leafHash(leafOf(sealed));
    const proof = writeInclusion(0, [], signSeal(origin, { size: 1, root: leaf }, [key]));
    expect(tagOf(verifyInclusion(proof, sealed, trust))).toBe('holds');
    for (const data of ['{"note":"\uD800"}', '{"note":"\uDFFF"}'])
      expect(tagOf(verifyInclusion(proof, { ...sealed, data }, trust))).toBe('NotProven');
  });

  it('does not hold for what is no event, as a text from elsewhere may say it', () => {
    const { data, ...without } = eventAt(5);
    const texts = [{}, without, { ...without, data: null }, { ...without, data, revision: '0' }];
    for (const each of texts.map((text) => JSON.stringify(text)))
      expect(tagOf(verifyInclusion(inclusion(5), JSON.parse(each) as LeafEvent, trust))).toBe('NotProven');
  });

  it('does not hold where any character of it is another', () => {
    const text = inclusion(123);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('A', 'b', '0', '9', '\n', ' ', '='),
        (place, other) => {
          const changed = text.slice(0, place) + other + text.slice(place + 1);
          if (changed !== text)
            expect(tagOf(verifyInclusion(changed, eventAt(123), trust))).not.toBe('holds');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    '',
    'index 5\n\n',
    inclusion(5).replace('index 5', 'index 05'),
    inclusion(5).replace('@v1', '@v2'),
  ])('is none in the text %#', (text) => {
    expect(tagOf(verifyInclusion(text, eventAt(5), trust))).toBe('MalformedProof');
  });
});

describe('a proof that a seal goes on from a former one', () => {
  it('holds between any two seals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: COUNT }), fc.integer({ min: 0, max: COUNT }), (a, b) => {
        const [before, size] = [Math.min(a, b), Math.max(a, b)];
        const proven = verifyConsistency(consistency(before, size), sealOf(before).text, trust);
        expect(proven).toEqual({ _tag: 'Right', right: sealOf(size) });
      }),
    );
  });

  it('does not hold for another seal, or a root of another history', () => {
    expect(tagOf(verifyConsistency(consistency(100), sealOf(99).text, trust))).toBe('NotProven');
    const forked = signSeal(origin, { size: 100, root: naiveRoot(leaves.slice(1, 101)) }, [key]).text;
    expect(tagOf(verifyConsistency(consistency(100), forked, trust))).toBe('NotProven');
  });

  it('is refused where a seal is not signed', () => {
    const foreign = signSeal(origin, { size: 100, root: naiveRoot(leaves.slice(0, 100)) }, [
      keysOf('x.example').key,
    ]);
    expect(tagOf(verifyConsistency(consistency(100), foreign.text, trust))).toBe('NotSigned');
    expect(tagOf(verifyConsistency(`old 100\n\n${foreign.text}`, sealOf(100).text, trust))).toBe('NotSigned');
  });

  it.each([
    '',
    'old 100',
    consistency(100).replace('old', 'new'),
    consistency(100).replace('old 100', 'old  100'),
  ])('is none in the text %#', (text) => {
    expect(tagOf(verifyConsistency(text, sealOf(100).text, trust))).toBe('MalformedProof');
  });
});
