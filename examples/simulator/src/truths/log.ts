import { eventIdAt } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { type Asked, commandNo, documentsOf, numberOf } from '../commands';
import { decidedOn } from '../person';
import { isSame } from '../same';
import { type LogEntry, mayMerge } from '../server';
import { holds } from '../untrue';
import type { World } from '../world';
import { textsAreSealed } from './sealed';

/** The log as it was seen before. */
export interface SeenLog {
  history: number;
  log: readonly LogEntry[];
}

const dense = (log: readonly LogEntry[]): void => {
  const revisions = new Map<string, number>();
  const ids = new Set<string>();
  let latest = '';
  for (const [i, { position, stream, revision, id, recordedAt }] of log.entries()) {
    const next = revisions.get(stream) ?? 0;
    holds('positions are dense', position === i + 1, () => ({ position, i }));
    holds('revisions are dense', revision === next, () => ({ stream, revision, next }));
    holds('no event stands twice', !ids.has(id), () => ({ id }));
    holds('moments never run backwards', recordedAt >= latest, () => ({ recordedAt, latest }));
    revisions.set(stream, next + 1);
    ids.add(id);
    latest = recordedAt;
  }
};

// without conditions a store lets streams of one person change between a decision and its append
const mayBeOvertaken = ({ server }: World, log: readonly LogEntry[], asked: Asked): boolean =>
  server.kind === 'bare' && (asked.kind.startsWith('merge') || log.some(mayMerge));

const batches = (world: World, log: readonly LogEntry[], from: number): void => {
  const asked = new Map(world.sendings.map(({ asked: each }) => [each.number, each]));
  for (let at = from; at < log.length;) {
    const { commandId } = log[at]?.metadata ?? {};
    const number = numberOf(commandId ?? '');
    const command = asked.get(number);
    const batch = log.slice(at).filter(({ metadata }) => metadata.commandId === commandId);
    holds('every event is of a command', command !== undefined, () => ({ number }));
    const all = log.filter(({ metadata }) => metadata.commandId === commandId);
    holds('a command is recorded once', all.length === batch.length, () => ({ number }));
    holds(
      'the events of a command stand together',
      batch.every(({ id, position, stream }, i) => {
        const place = position === at + i + 1 && stream === log[at]?.stream;
        return place && id === eventIdAt(commandNo(number), i);
      }),
      () => ({ number, batch: batch.map(({ position, id }) => [position, id]) }),
    );
    if (command !== undefined && !mayBeOvertaken(world, log.slice(0, at + batch.length), command)) {
      const { vault } = world.circumstances;
      const decided = decidedOn(command, log.slice(0, at), vault);
      const events = batch.map(({ event }) => event);
      holds(
        'what is recorded was decided on the whole log before it',
        E.isRight(decided) && isSame(decided.right, events),
        () => ({ command, at, decided, events }),
      );
    }
    const documents = command === undefined ? [] : documentsOf(command, world.circumstances.vault);
    holds(
      'the documents of a command stand beside its events',
      batch.every(({ metadata }) => isSame(metadata.evidence, documents)),
      () => ({ number, documents }),
    );
    at += Math.max(1, batch.length);
  }
};

/** The log is whole: nothing is lost or stands twice, and all was decided on what stood before it. */
export const logIsWhole = (world: World, seen: SeenLog): void => {
  const { server } = world;
  const histories = server.histories();
  const log = histories.at(-1) ?? [];
  const history = histories.length - 1;
  const before = history === seen.history ? seen.log : log.slice(0, server.begunWith(history));
  const raw = server.stored();
  holds('the log only grows', log.length >= before.length && raw.length === log.length, () => ({
    before: before.length,
    now: log.length,
    raw: raw.length,
  }));
  holds(
    'what stands is not changed',
    log.every(({ id, recordedAt }, i) => raw[i]?.id === id && raw[i].recordedAt === recordedAt),
  );
  if (log.length > before.length) {
    dense(log);
    batches(world, log, before.length);
    textsAreSealed(world, log.slice(before.length));
  }
  [seen.history, seen.log] = [history, log];
};
