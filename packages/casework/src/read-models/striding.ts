// Much of the log came after rows, yet less than what they know. It is taken in strides: windows so short that they are folded
// at once, and rows are shown all the while. Which streams a window leaves stale is found out first, and they are read, as for a
// page.
import type { EventWindow, Recordable, StreamName } from '@pavadonis/domain';
import type { Fingerprint, StreamRange } from '@pavadonis/event-store';
import { type BrokenFold, readAhead, type RecordedStream, takenFieldsOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { toldFollow } from '../channels/told-follow';
import type { Checkpoint } from './file/build-row';
import { NONE } from './file/landmarks';
import { followedPart, headsOf } from './followed-part';
import { isKeptAgain } from './kept-again';
import type { Keeper } from './keeper';
import { type LiveModel, namesOf, runningOf } from './model';
import { readingEachOnce } from './prepare-page';
import type { ReplayedLog } from './replaying';
import type { Rows } from './rows';

type Window = EventWindow<Recordable>;

/** A window for one read model: the part that it follows, and the streams that are folded anew for it. */
interface Prepared {
  readonly model: LiveModel;
  readonly rows: Rows;
  readonly window: Window;
  readonly anew: ReadonlyMap<StreamName, RecordedStream>;
}

/** The log, and what taking it in strides needs besides. */
export interface StridingOptions {
  readonly log: ReplayedLog | undefined;
  readonly keeper: Keeper;
  readonly signal: AbortSignal;
  readonly clock: () => number;
  readonly onChange: () => void;
  /** Gives up the rows of a read model whose fold threw halfway. */
  readonly giveBack: (model: LiveModel, why: BrokenFold) => void;
}

// folded while nobody waits for more than some milliseconds
const STRIDE = 4000;

/** Makes the taking of the log in strides. Whatever fails is left to following in pages, which says what is the matter. */
export const striding = ({ log, keeper, signal, clock, onChange, giveBack }: StridingOptions) => {
  const prepare = async (
    { stream, streamsAtOnce }: ReplayedLog,
    models: readonly LiveModel[],
    whole: Window,
  ): Promise<readonly Prepared[] | undefined> => {
    const read = readingEachOnce({ stream });
    const prepared: Prepared[] = [];
    for (const model of models) {
      const rows = model.rows();
      const window = followedPart(whole, rows.follows);
      const heads = headsOf(window);
      const anew = new Map<StreamName, RecordedStream>();
      for (let asked = rows.staleAfter(heads, anew); asked.length > 0; asked = rows.staleAfter(heads, anew)) {
        const reading = readAhead(asked, streamsAtOnce, async ({ stream: name, taken }) => ({
          name,
          recorded: await read(name, taken),
        }));
        for await (const { name, recorded } of reading) {
          if (E.isLeft(recorded)) return undefined;
          anew.set(name, recorded.right);
        }
      }
      prepared.push({ model, rows, window, anew });
    }
    return prepared;
  };

  /** Returns the revision of the last event of a window. */
  const revisionOf = async (
    { stream: read }: ReplayedLog,
    prepared: readonly Prepared[],
    { count, streams, positions }: Window,
    stream: StreamName,
  ): Promise<number | undefined> => {
    const of = prepared.find(({ rows }) => rows.follows(stream));
    if (of !== undefined) {
      const last = streams[count - 1];
      let taken = of.rows.takenOf(stream) ?? 0;
      for (let i = 0; i < count; i += 1) if (streams[i] === last) taken += 1;
      return taken - 1;
    }
    const knownAt: StreamRange['knownAt'] = { _tag: 'Position', position: positions[count - 1] ?? 0 };
    const whole = await read(stream, { knownAt })();
    return E.isLeft(whole) ? undefined : whole.right.length - 1;
  };

  /** Returns where the log stands after a window, if it is still the one that was read. */
  const checkpointAfter = async (
    given: ReplayedLog,
    prepared: readonly Prepared[],
    window: Window,
    end: Fingerprint,
  ): Promise<Checkpoint | undefined> => {
    const { count, positions, streams, nameOf } = window;
    const position = positions[count - 1] ?? 0;
    const stream = nameOf(streams[count - 1] ?? 0);
    const revision = await revisionOf(given, prepared, window, stream);
    if (revision === undefined || revision < 0) return undefined;
    const read = await given.readStream(stream, { from: revision, limit: 1 })();
    const here = await given.fingerprint(position)();
    // the last, so that all that was read before is of the log that it knows
    const there = await given.fingerprint(end.position)();
    if (E.isLeft(read) || E.isLeft(here) || E.isLeft(there) || there.right.hash !== end.hash)
      return undefined;
    const [last] = read.right;
    if (here.right.position !== position || last?.position !== position) return undefined;
    return {
      position,
      last: { stream, revision, position, id: last.id },
      hash: here.right.hash,
      landmarks: NONE,
    };
  };

  const take = async (prepared: readonly Prepared[], to: Checkpoint): Promise<void> => {
    await keeper.released();
    for (const { model, rows, window, anew } of prepared) {
      model.happen({ _tag: 'MoreFound', at: clock() });
      const taken = rows.takeWindow(window, { anew, to });
      if (E.isLeft(taken)) giveBack(model, taken.left);
    }
    onChange();
  };

  return {
    /** Takes what the log holds now, window after window, into read models that stand at one position. */
    stride: async (models: readonly LiveModel[]): Promise<void> => {
      const [first] = models;
      const after = first?.rows().checkpoint();
      if (log === undefined || after?.hash === undefined) return;
      const end = await log.fingerprint()();
      const begun = await log.fingerprint(after.position)();
      if (E.isLeft(end) || E.isLeft(begun) || begun.right.hash !== after.hash) return;
      const fields = takenFieldsOf(Object.fromEntries(models.map(({ model }) => [model.name, model])));
      const next = log.windows(fields, {
        after: after.position,
        limit: STRIDE,
        knownAt: { _tag: 'Position', position: end.right.position },
      });
      let asked = 0;
      for (;;) {
        const running = runningOf(models);
        const window = await next();
        if (signal.aborted || E.isLeft(window) || window.right.count === 0) return;
        const prepared = await prepare(log, running, window.right);
        const to = prepared && (await checkpointAfter(log, prepared, window.right, end.right));
        if (prepared === undefined || to === undefined) return;
        await toldFollow(
          () => ({
            by: 'read-models',
            names: namesOf(running),
            events: window.right.count,
            position: to.position,
          }),
          async () => {
            await take(prepared, to);
            return E.right(undefined);
          },
        );
        const kept = Math.min(...running.map((model) => model.kept()));
        if (isKeptAgain(to.position - Math.max(kept, asked), kept)) {
          asked = to.position;
          keeper.keep(running);
        }
        const pause = log.breathe();
        if (pause !== undefined) await pause;
      }
    },
  };
};
