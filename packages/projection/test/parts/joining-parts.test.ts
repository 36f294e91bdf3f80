import { describe, expect, it } from '@jest/globals';
import { clientStream, type StreamName } from '@pavadonis/domain';
import { joinParts, project, type ReplayedPart } from '@pavadonis/projection';
import { centre, clientNo, logOf, operation } from '@pavadonis/testing';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { operationOpened } from '@pavadonis/testing/examples/operation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import * as E from 'fp-ts/Either';
import { deserialize, serialize } from 'node:v8';
import { joined, models, numberIn, partsOf } from './support/replayed';

const streamNo = (number: number): StreamName => clientStream(clientIdOf(number));
const [FIRST, SECOND] = [numberIn(streamNo, { number: 1, of: 2 }), numberIn(streamNo, { number: 2, of: 2 })];

const log = logOf([
  ...centre(centreOpened()),
  ...operation(operationOpened()),
  ...clientNo(FIRST)(clientRegistered()),
  ...clientNo(SECOND)(clientRegistered(), clientsMerged({ survivorId: clientIdOf(FIRST) })),
]);

const refused = (reason: string, number?: number) =>
  E.left({ _tag: 'UnjoinableParts', reason, ...(number !== undefined && { number }) });

describe('joining parts', () => {
  it('gives the rows of all, the persons of several parts whole, and the extent of the log', async () => {
    const all = joined(await partsOf(log, 2));
    expect(all).toEqual({ views: { journal: project(journal, log) }, events: log.length, position: 5 });
    expect([...all.views.journal.client.keys()]).toEqual([streamNo(FIRST)]);
  });

  it('gives two persons where their merge was reverted', async () => {
    const apart = logOf([
      ...clientNo(FIRST)(clientRegistered()),
      ...clientNo(SECOND)(
        clientRegistered(),
        clientsMerged({ survivorId: clientIdOf(FIRST) }),
        mergeReverted({ survivorId: clientIdOf(FIRST) }),
      ),
    ]);
    expect(joined(await partsOf(apart, 2)).views.journal).toEqual(project(journal, apart));
  });

  it('does so in any order of the parts, one part alone included', async () => {
    expect(joined((await partsOf(log, 3)).toReversed()).views.journal).toEqual(project(journal, log));
    expect(joined(await partsOf(log, 1)).views.journal).toEqual(project(journal, log));
  });

  it('does so with parts that came from elsewhere as bytes', async () => {
    const bytes = (await partsOf(log, 2)).map((part) => serialize(part));
    const parts = bytes.map((each) => deserialize(each) as ReplayedPart);
    expect(joined(parts).views.journal).toEqual(project(journal, log));
  });

  it('does so of an empty log', async () => {
    expect(joined(await partsOf([], 2))).toEqual({
      views: { journal: project(journal, []) },
      events: 0,
      position: 0,
    });
  });

  it('stops where a fold throws at a person whom merges name', async () => {
    const parts = await partsOf(log, 2);
    const breaking = {
      ...journal,
      folds: {
        ...journal.folds,
        client: {
          ...journal.folds.client,
          initial: () => {
            throw new TypeError('of Anna Bērziņa');
          },
        },
      },
    };
    expect(joinParts({ journal: breaking }, parts)).toEqual(
      E.left({ _tag: 'BrokenFold', stream: streamNo(FIRST), position: 3, cause: 'TypeError' }),
    );
  });
});

describe('parts are not joined', () => {
  it('where there are none', () => {
    expect(joinParts(models, [])).toEqual(refused('no_parts'));
  });

  it('where one is missing, or given twice', async () => {
    const [one, two, three] = await partsOf(log, 3);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three parts');
    expect(joinParts(models, [one, three])).toEqual(refused('missing', 2));
    expect(joinParts(models, [one, two, two, three])).toEqual(refused('twice', 2));
  });

  it('where they are of different numbers of parts', async () => {
    const [[one], [, two]] = [await partsOf(log, 2), await partsOf(log, 3)];
    if (one === undefined || two === undefined) throw new Error('two parts');
    expect(joinParts(models, [one, two])).toEqual(refused('other_number', 2));
  });

  it('where they end at different positions', async () => {
    const [one] = await partsOf(log, 2);
    const [, two] = await partsOf(log, 2, { knownAt: { _tag: 'Position', position: 4 } });
    if (one === undefined || two === undefined) throw new Error('two parts');
    expect(joinParts(models, [one, two])).toEqual(refused('other_position', 2));
  });

  it('where they are of different histories, or one source keeps no fingerprints', async () => {
    const [one, two] = await partsOf(log, 2);
    if (one === undefined || two === undefined) throw new Error('two parts');
    const here = { ...one, fingerprint: 'a' };
    expect(joinParts(models, [here, { ...two, fingerprint: 'b' }])).toEqual(refused('other_history', 2));
    expect(joinParts(models, [here, two])).toEqual(refused('other_history', 2));
    expect(E.isRight(joinParts(models, [here, { ...two, fingerprint: 'a' }]))).toBe(true);
  });

  it('where they are of other read models, another version, another name or another order', async () => {
    const parts = await partsOf(log, 2);
    const others = [
      {},
      { journal: { ...journal, version: 2 } },
      { journal: { ...journal, name: 'another' } },
      { diary: journal },
      { journal, another: { ...journal, name: 'another' } },
    ];
    for (const other of others) expect(joinParts(other, parts)).toEqual(refused('other_models', 1));
  });

  it('where they are of another format', async () => {
    const [one, two] = await partsOf(log, 2);
    if (one === undefined || two === undefined) throw new Error('two parts');
    expect(joinParts(models, [one, { ...two, format: 2 }])).toEqual(refused('other_format', 2));
  });

  it('where a stream lies in another part', async () => {
    const [one, two] = await partsOf(log, 2);
    if (one === undefined || two === undefined) throw new Error('two parts');
    const rows = new Map([...one.rows, ...two.rows]);
    expect(joinParts(models, [{ ...one, rows }, two])).toEqual(refused('foreign_stream', 1));
    const unjoined = new Map([...one.unjoined, ...two.unjoined]);
    expect(joinParts(models, [one, { ...two, unjoined }])).toEqual(refused('foreign_stream', 2));
  });

  it('where one is no part, or damaged', async () => {
    const [one, two] = await partsOf(log, 2);
    const [[stream, row] = []] = one?.rows ?? [];
    if (one === undefined || two === undefined || stream === undefined) throw new Error('two parts');
    for (const value of [undefined, null, 1, 'part', {}, { ...one, part: { number: 3, of: 2 } }])
      expect(joinParts(models, [value as never, two])).toEqual(refused('not_a_part'));
    const damaged: readonly object[] = [
      { models: undefined },
      { models: [{}] },
      { models: [null] },
      { events: -1 },
      { position: 'last' },
      { fingerprint: 7 },
      { rows: [] },
      { rows: new Map([[stream, undefined]]) },
      { rows: new Map([[1, row]]) },
      { rows: new Map([[stream, { ...row, person: 'another' }]]) },
      { rows: new Map([[stream, { ...row, taken: undefined }]]) },
      { rows: new Map([[stream, { ...row, into: stream }]]) },
      { rows: new Map([[stream, { ...row, folded: undefined }]]) },
      { rows: new Map([[stream, { ...row, folded: { streams: [], rows: [] } }]]) },
      { unjoined: {} },
      { unjoined: new Map([[stream, undefined]]) },
      { unjoined: new Map([[stream, [null]]]) },
      { unjoined: new Map([[stream, [{ stream, position: 1 }]]]) },
      { unjoined: new Map([[stream, [{ stream: 'another', id: 'a', position: 1, event: {} }]]]) },
      { unjoined: new Map([[stream, [{ stream, position: 1, event: {} }]]]) },
    ];
    for (const damage of damaged)
      expect(joinParts(models, [{ ...one, ...damage }, two])).toEqual(refused('not_a_part', 1));
  });
});
