import { describe, expect, it } from '@jest/globals';
import { clientStream } from '@pavadonis/domain';
import { join, type Part, project, replay } from '@pavadonis/projection';
import { centre, clientNo, type LogEntry, logOf, operation } from '@pavadonis/testing';
import { historyOf, journal } from '@pavadonis/testing-projection';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { operationOpened } from '@pavadonis/testing/examples/operation';

const streamNo = (number: number) => clientStream(clientIdOf(number));

describe('projecting recorded events', () => {
  it('takes an event that is given twice once', () => {
    const log = logOf(centre(centreOpened(), centreServiceStarted()));
    expect(project(journal, [...log, ...log])).toEqual(project(journal, log));
  });

  it('leaves out the streams a read model does not follow', () => {
    expect(
      project({ ...journal, folds: { centre: journal.folds.centre } }, logOf(operation(operationOpened()))),
    ).toEqual({
      centre: new Map(),
    });
  });
});

const partsOf = async (logs: readonly (readonly LogEntry[])[]): Promise<readonly Part[]> => {
  const parts: Part[] = [];
  for (const log of logs) {
    const replayed = await replay({ journal })(historyOf(log))();
    if (E.isRight(replayed)) parts.push(replayed.right.part());
  }
  return parts;
};

describe('joining parts', () => {
  it('gives the rows of all of them', async () => {
    const log = logOf([...centre(centreOpened()), ...operation(operationOpened())]);
    const parts = await partsOf(log.map((each) => [each]));
    expect(await join({ journal }, parts)(historyOf(log))()).toEqual(
      E.right({ journal: project(journal, log) }),
    );
  });

  it('gives no rows without parts', async () => {
    expect(await join({ journal }, [])(historyOf([]))()).toEqual(E.right({ journal: project(journal, []) }));
  });

  it('refuses a stream that is in two parts', async () => {
    const [part = new Map()] = await partsOf([logOf(centre(centreOpened()))]);
    expect(() => join({ journal }, [part, part])).toThrow(/^in two parts: centre-/);
  });

  it('reads a person whose streams lie in two parts again, and nobody else', async () => {
    const log = logOf([
      ...clientNo(1)(clientRegistered()),
      ...clientNo(2)(clientRegistered(), clientsMerged({ survivorId: clientIdOf(1) })),
      ...clientNo(3)(clientRegistered()),
    ]);
    const parts = await partsOf([1, 2, 3].map((n) => log.filter((each) => each.stream === streamNo(n))));
    const read: string[] = [];
    const { stream } = historyOf(log);
    const joined = await join(
      { journal },
      parts,
    )<never>({
      stream: (name, range) => {
        read.push(name);
        return stream(name, range);
      },
    })();
    expect(joined).toEqual(E.right({ journal: project(journal, log) }));
    expect(read).toEqual([streamNo(1), streamNo(2)]);
  });

  it('stops where such a person cannot be read', async () => {
    const log = logOf(clientNo(2)(clientRegistered(), clientsMerged({ survivorId: clientIdOf(1) })));
    const own = logOf(clientNo(1)(clientRegistered()));
    const failure = { _tag: 'Unreadable' } as const;
    const joined = join({ journal }, await partsOf([own, log]))({ stream: () => TE.left(failure) });
    expect(await joined()).toEqual(E.left(failure));
  });
});
