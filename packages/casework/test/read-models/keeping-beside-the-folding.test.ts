import { describe, expect, it } from '@jest/globals';
import type { StreamName } from '@pavadonis/domain';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import * as E from 'fp-ts/Either';
import { NONE } from '../../src/read-models/file/landmarks';
import type { Changes } from '../../src/read-models/file/persist';
import type { RowsFile } from '../../src/read-models/file/rows-file';
import { keeper } from '../../src/read-models/keeper';
import { type LiveModel, liveModel } from '../../src/read-models/model';
import { centre, otherCentre } from './support/store';

const FULL = E.left({ _tag: 'FileUnavailable', reason: 'disk_full', cause: 'SQLITE_FULL' } as const);

type Answer = Awaited<ReturnType<ReturnType<RowsFile['persist']>>>;

/** A file that takes or refuses changes when it is told to, and remembers the streams that it was asked to hold. */
const slowFile = () => {
  const asked: (readonly StreamName[])[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const persist = (changesOf: () => readonly Changes[]) => () => {
    const snapshots = changesOf().flatMap((changes) => [...changes.snapshots]);
    asked.push(snapshots.flatMap((snapshot) => (E.isRight(snapshot) ? [snapshot.right[0]] : [])));
    return new Promise<Answer>((resolve) => answers.push(resolve));
  };
  return { file: { persist } as unknown as RowsFile, asked, answers };
};

const newModel = (): LiveModel =>
  liveModel(
    journal,
    {
      own: {
        id: 1,
        version: 1,
        position: 0,
        last: undefined,
        hash: undefined,
        landmarks: NONE,
      },
      unreadable: false,
      complete: true,
      former: undefined,
      lost: undefined,
    },
    () => 0,
  );

const take = (model: LiveModel, stream: StreamName, position: number): void => {
  const last = { stream, revision: 0, position, id: String(position) };
  model.rows().take({
    entries: [{ stream, position, event: centreOpened() }],
    anew: new Map(),
    to: { position, last, hash: undefined, landmarks: NONE },
  });
};

const turns = async (): Promise<void> => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

describe('the keeper of rows', () => {
  it('keeps with the next attempt what an attempt before could not, though both were asked for at once', async () => {
    const { file, asked, answers } = slowFile();
    const never = (): never => {
      throw new Error('no read model stops here');
    };
    const { keepOnce } = keeper({
      file,
      signal: new AbortController().signal,
      pauseMs: () => 0,
      stop: never,
      onError: never,
      onComplete: never,
    });
    const model = newModel();
    take(model, centre, 1);
    const first = keepOnce([model])();
    await turns();
    take(model, otherCentre, 2);
    const second = keepOnce([model])();
    await turns();
    expect(asked).toEqual([[centre]]);
    answers[0]?.(FULL);
    expect(await first).toEqual(FULL);
    await turns();
    expect(asked[1]?.toSorted()).toEqual([centre, otherCentre].toSorted());
    answers[1]?.(E.right([undefined]));
    expect(await second).toEqual(E.right(undefined));
    expect(model.rows().kept()).toBe(2);
  });
});
