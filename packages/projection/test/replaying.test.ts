import { describe, expect, it } from '@jest/globals';
import { type History, project, type ReadModel, readsAll, replay } from '@pavadonis/projection';
import { centre, type LogEntry, logOf } from '@pavadonis/testing';
import { historyOf, journal } from '@pavadonis/testing-projection';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';

const PAGE = 1000;
const models = { journal };

const openings = (count: number): readonly LogEntry[] =>
  logOf(centre(...Array.from({ length: count }, () => centreOpened())));

/** A history that writes down what was asked of it. */
const asked = (log: readonly LogEntry[]) => {
  const pages: number[] = [];
  const streams: string[] = [];
  const limits: number[] = [];
  const { page, stream } = historyOf(log);
  const history: History<never> = {
    page: (range) => {
      pages.push(range.after);
      return page(range);
    },
    stream: (name, range) => {
      streams.push(name);
      limits.push(range.limit);
      return stream(name, range);
    },
  };
  return { history, pages, streams, limits };
};

describe('replaying a log', () => {
  it('reads an empty one in one page, to no rows', async () => {
    const { history, pages } = asked([]);
    expect(await replay(models)(history)()).toMatchObject(
      E.right({
        views: { journal: project(journal, []) },
        events: 0,
        position: 0,
        refolded: 0,
      }),
    );
    expect(pages).toEqual([0]);
  });

  it.each([
    [PAGE - 1, [0]],
    [PAGE, [0, PAGE]],
    [PAGE + 1, [0, PAGE]],
    [2 * PAGE, [0, PAGE, 2 * PAGE]],
  ])('of %d events goes on after each full page', async (count, expected) => {
    const { history, pages, streams } = asked(openings(count));
    expect(await replay(models)(history)()).toMatchObject(
      E.right({ events: count, position: count, refolded: 0 }),
    );
    expect(pages).toEqual(expected);
    expect(streams).toEqual([]);
  });

  it('folds every event of every page', async () => {
    const replayed = await replay(models)(historyOf(openings(PAGE + 1)))();
    const rows = E.isRight(replayed) ? [...replayed.right.views.journal.centre.values()] : [];
    expect(rows.map(({ said }) => said.length)).toEqual([PAGE + 1]);
  });

  it('says after each page how many events were read so far', async () => {
    const heard: number[] = [];
    await replay(models, { onPage: (events) => heard.push(events) })(historyOf(openings(PAGE + 5)))();
    expect(heard).toEqual([PAGE, PAGE + 5]);
  });

  it('reads whole only the streams with corrections or late entries', async () => {
    const log = logOf([
      ...centre(centreServiceStarted(), centreOpened()),
      ...centre(eventVoided()),
      ...centre(eventAmended(centreServiceStarted())),
    ]);
    const { history, streams } = asked(log);
    expect(await replay(models)(history)()).toMatchObject(E.right({ events: 4, refolded: 1 }));
    expect(streams).toEqual([log[0]?.stream]);
  });

  it('reads of a stream what was taken, and folds the rest as it comes', async () => {
    const openedOften = Array.from({ length: PAGE }, () => centreOpened());
    const log = logOf(centre(centreOpened(), eventVoided(), ...openedOften));
    const { history, limits } = asked(log);
    const replayed = await replay(models)(history)();
    expect(limits).toEqual([PAGE]);
    expect(replayed).toMatchObject(E.right({ refolded: 1, views: { journal: project(journal, log) } }));
  });

  it('reads a stream once more at the end, however corrected', async () => {
    const corrections = Array.from({ length: 3 * PAGE - 1 }, () => eventVoided());
    const log = logOf(centre(centreOpened(), ...corrections));
    const { history, limits } = asked(log);
    const replayed = await replay(models)(history)();
    expect(limits).toEqual([PAGE, 3 * PAGE]);
    expect(replayed).toMatchObject(E.right({ refolded: 1, views: { journal: project(journal, log) } }));
  });

  it('asks both pages and streams for what was known at the moment', async () => {
    const moments: unknown[] = [];
    const knownAt = { _tag: 'Position', position: 2 } as const;
    const { page, stream } = historyOf(
      logOf(centre(centreServiceStarted(), centreOpened(), centreServiceStarted())),
    );
    const history: History<never> = {
      page: (range) => {
        moments.push(range.knownAt);
        return page(range);
      },
      stream: (name, range) => {
        moments.push(range.knownAt);
        return stream(name, range);
      },
    };
    expect(await replay(models, { knownAt })(history)()).toMatchObject(E.right({ events: 2 }));
    expect(moments).toEqual([knownAt, knownAt]);
  });
});

describe('replaying a log that cannot be read', () => {
  const failure = { _tag: 'Unreadable', position: 1001 } as const;

  it('stops at the first page that fails', async () => {
    const { page, stream } = historyOf(openings(PAGE));
    const after: number[] = [];
    const history: History<typeof failure> = {
      stream,
      page: (range) => {
        after.push(range.after);
        return range.after === 0 ? page(range) : TE.left(failure);
      },
    };
    expect(await replay(models)(history)()).toEqual(E.left(failure));
    expect(after).toEqual([0, PAGE]);
  });

  it('stops at a stream that fails on rereading', async () => {
    const { page } = historyOf(logOf(centre(centreOpened(), eventVoided())));
    const history: History<typeof failure> = { page, stream: () => TE.left(failure) };
    expect(await replay(models)(history)()).toEqual(E.left(failure));
  });
});

describe('replaying a log with code of the host that throws', () => {
  /** Throws at the event that it is asked about second. */
  const failing = (): ReadModel<{ readonly centre: { asked: number } }> => {
    let asked = 0;
    return {
      name: 'failing',
      version: 1,
      folds: {
        centre: {
          initial: () => ({ asked: 0 }),
          takes: readsAll((row) => {
            asked += 1;
            row.asked += 1;
            if (asked === 2) throw new TypeError('Anna Bērziņa');
          }),
        },
      },
    };
  };

  it.each([
    ['it is taken', centreServiceStarted()],
    ['its stream is folded anew', eventAmended(centreOpened())],
  ])('stops at the event at which a fold throws when %s', async (_, second) => {
    const log = logOf(centre(centreOpened(), second));
    expect(await replay({ failing: failing(), journal })(historyOf(log))()).toEqual(
      E.left({ _tag: 'BrokenFold', stream: log[0]?.stream, position: 2, cause: 'TypeError' }),
    );
  });

  it('stops where the host throws at a page', async () => {
    const onPage = () => {
      throw new RangeError('Anna Bērziņa');
    };
    expect(await replay(models, { onPage })(historyOf(openings(1)))()).toEqual(
      E.left({ _tag: 'BrokenCallback', callback: 'onPage', cause: 'RangeError' }),
    );
  });
});
