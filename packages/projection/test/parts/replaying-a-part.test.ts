import { describe, expect, it } from '@jest/globals';
import { clientStream, type StreamName } from '@pavadonis/domain';
import { type Part, replayPart } from '@pavadonis/projection';
import { clientNo, type LogEntry, logOf } from '@pavadonis/testing';
import { historyInWindows, historyOf, journal } from '@pavadonis/testing-projection';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf, eventId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { models, numberIn } from './support/replayed';

const streamNo = (number: number): StreamName => clientStream(clientIdOf(number));
const [FIRST, SECOND] = [numberIn(streamNo, { number: 1, of: 2 }), numberIn(streamNo, { number: 2, of: 2 })];
const ONE: Part = { number: 1, of: 2 };

const log = logOf([...clientNo(FIRST)(clientRegistered()), ...clientNo(SECOND)(clientRegistered())]);

const namesIn = async (given: readonly LogEntry[], part: Part) => {
  const replayed = await replayPart(models, part)(historyOf(given))();
  if (E.isLeft(replayed)) throw new Error('a history at hand does not fail');
  const { rows, unjoined } = replayed.right;
  return { rows: [...rows.keys()], unjoined: [...unjoined.keys()] };
};

describe('replaying a part', () => {
  it('gives the rows of its own streams, and how far the log of all streams was read', async () => {
    for (const history of [historyOf(log), historyInWindows(log, () => 1)]) {
      const replayed = await replayPart(models, ONE)(history)();
      expect(replayed).toEqual(
        E.right({
          format: 1,
          part: ONE,
          models: [{ key: 'journal', name: journal.name, version: journal.version }],
          events: 1,
          position: 2,
          rows: new Map([[streamNo(FIRST), expect.objectContaining({ person: streamNo(FIRST), taken: 1 })]]),
          unjoined: new Map(),
        }),
      );
    }
  });

  it('gives none of an empty log', async () => {
    const replayed = await replayPart(models, ONE)(historyOf([]))();
    expect(replayed).toEqual(
      E.right(expect.objectContaining({ events: 0, position: 0, rows: new Map(), unjoined: new Map() })),
    );
  });

  it('says the hash of the log where the source keeps one', async () => {
    const history = { ...historyOf(log), fingerprint: (at: number) => TE.right({ hash: `up to ${at}` }) };
    const replayed = await replayPart(models, ONE)(history)();
    expect(replayed).toEqual(E.right(expect.objectContaining({ fingerprint: 'up to 2' })));
  });

  it('brings the events of streams that a merge names, wherever the merge is recorded', async () => {
    const merged = logOf([
      ...clientNo(FIRST)(clientRegistered()),
      ...clientNo(SECOND)(clientRegistered(), clientsMerged({ survivorId: clientIdOf(FIRST) })),
    ]);
    const none = { rows: [] };
    expect(await namesIn(merged, ONE)).toEqual({ ...none, unjoined: [streamNo(FIRST)] });
    expect(await namesIn(merged, { number: 2, of: 2 })).toEqual({ ...none, unjoined: [streamNo(SECOND)] });
  });

  it('brings them too where the merge was amended or voided', async () => {
    const third = SECOND + 100;
    const merge = clientsMerged({ survivorId: clientIdOf(third) });
    const toFirst = eventAmended(clientsMerged({ survivorId: clientIdOf(FIRST) }), eventId(3));
    const amended = logOf([
      ...clientNo(FIRST)(clientRegistered()),
      ...clientNo(SECOND)(clientRegistered(), merge, toFirst, eventVoided({ target: eventId(4) })),
    ]);
    expect(await namesIn(amended, ONE)).toEqual({ rows: [], unjoined: [streamNo(FIRST)] });
  });

  it('reads to a moment, and no further', async () => {
    const later = logOf([
      ...clientNo(FIRST)(clientRegistered(), supportDelivered()),
      ...clientNo(SECOND)(clientRegistered(), clientsMerged({ survivorId: clientIdOf(FIRST) })),
    ]);
    const replayed = await replayPart(models, ONE, { knownAt: { _tag: 'Position', position: 3 } })(
      historyOf(later),
    )();
    expect(replayed).toEqual(
      E.right(expect.objectContaining({ events: 2, position: 3, unjoined: new Map() })),
    );
  });

  it('tells how many of its events were read', async () => {
    const told: number[] = [];
    await replayPart(models, ONE, { onPage: (events) => void told.push(events) })(historyOf(log))();
    expect(told).toEqual([1]);
  });

  it('is refused for a part that is none', async () => {
    for (const part of [undefined, { number: 0, of: 2 }, { number: 3, of: 2 }, 'first'])
      expect(await replayPart(models, part as never)(historyOf(log))()).toEqual(
        E.left({ _tag: 'InvalidPart' }),
      );
  });

  it('stops where the log, a merge, a stream or the hash cannot be read', async () => {
    const failure = { _tag: 'Unreadable' } as const;
    const merged = logOf([
      ...clientNo(FIRST)(clientRegistered()),
      ...clientNo(SECOND)(clientsMerged({ survivorId: clientIdOf(FIRST) })),
    ]);
    const good = historyOf(merged);
    const failing = [
      { ...good, page: () => TE.left(failure) },
      {
        ...good,
        page: (range: Parameters<typeof good.page>[0]) =>
          range.only === undefined ? good.page(range) : TE.left(failure),
      },
      { ...good, stream: () => TE.left(failure) },
      { ...good, fingerprint: () => TE.left(failure) },
      { ...good, pagesOf: () => TE.left(failure) },
      { ...good, windows: () => TE.left(failure) },
    ];
    for (const history of failing) expect(await replayPart(models, ONE)(history)()).toEqual(E.left(failure));
  });
});
