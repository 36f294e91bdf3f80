import type { Outcome } from '@pavadonis/casework';
import type * as Client from '@pavadonis/domain/client';
import { eventIdAt } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { clientNo, commandNo } from '../commands';
import { decidedOn, wholeState } from '../person';
import type { LogMoment, Sending } from '../records';
import { isSame } from '../same';
import { type LogEntry, mayMerge } from '../server';
import { holds } from '../untrue';
import type { World } from '../world';

type Log = readonly LogEntry[];

/** Returns the log as it was at each moment from one to another. */
const logsBetween = ({ server }: World, from: LogMoment, to: LogMoment): readonly Log[] => {
  const logs: Log[] = [];
  for (let history = from.history; history <= to.history; history += 1) {
    const log = server.histories()[history] ?? [];
    const begin = history === from.history ? from.length : server.begunWith(history);
    const end = history === to.history ? to.length : log.length;
    for (let length = begin; length <= end; length += 1) logs.push(log.slice(0, length));
  }
  return logs;
};

const ofCommand = (log: Log, number: number): Log =>
  log.filter(({ metadata }) => metadata.commandId === commandNo(number));

type Recorded = Extract<Outcome<Client.Recordable, unknown>, { readonly _tag: 'Recorded' }>;

const isRecordedIn = (log: Log, number: number, { events, revision, position }: Recorded): boolean => {
  const there = ofCommand(log, number);
  const last = there.at(-1);
  return (
    there.length === events.length &&
    there.every(({ id, position: at, stream, event }, i) => {
      const told = events[i];
      const isPlace = told?.position === at && told.stream === stream;
      return isPlace && told.id === id && id === eventIdAt(commandNo(number), i) && isSame(told.event, event);
    }) &&
    last?.revision === revision &&
    last.position === position
  );
};

const endOf = (log: Log, stream: string) => {
  const own = log.filter((each) => each.stream === stream);
  return { revision: own.length === 0 ? 'no_stream' : own.length - 1, position: own.at(-1)?.position ?? 0 };
};

const outcomeIsTrue = (
  world: World,
  sending: Sending,
  outcome: Outcome<Client.Recordable, unknown>,
): void => {
  const { asked, from, to = from, process } = sending;
  const { number } = asked;
  const isUntold = world.server.kind !== 'marked' && process.told.followers.size === 0;
  // without fingerprints and without following, nobody can know that the store was put back
  const logs = logsBetween(world, isUntold ? { history: 0, length: 0 } : from, to);
  const details = () => ({ host: process.host, asked, from, to, outcome });
  const isBare = world.server.kind === 'bare';
  const { vault } = world.circumstances;
  switch (outcome._tag) {
    case 'Recorded':
      holds(
        'what is acknowledged stands where it is said to',
        logs.some((log) => isRecordedIn(log, number, outcome)),
        details,
      );
      return;
    case 'Refused':
      holds(
        'a refusal is true of the log at some moment of the call',
        logs.some((log) => isSame(decidedOn(asked, log, vault), E.left(outcome.refusal))) ||
          (isBare && logs.some((log) => log.some(mayMerge))),
        details,
      );
      return;
    case 'AlreadySo':
      holds(
        'nothing is to be recorded on the log at some moment of the call',
        logs.some((log) => {
          const { revision, position } = endOf(log, clientNo(asked.client));
          const isThere = revision === outcome.revision && position === outcome.position;
          return isThere && isSame(decidedOn(asked, log, vault), E.right([]));
        }) ||
          (isBare && logs.some((log) => log.some(mayMerge))),
        details,
      );
      return;
    case 'Conflict': {
      const { attempts } = world.circumstances;
      holds('a conflict comes after all attempts', outcome.attempts === attempts, details);
      // what was cached may be outdated once, and its merges once more
      holds('somebody else wrote before a conflict', attempts < 4 || logs.length > 1, details);
      holds(
        'a command in conflict was not recorded',
        logs.some((log) => ofCommand(log, number).length === 0),
        details,
      );
    }
  }
};

const failureIsTrue = (
  world: World,
  sending: Sending,
  failure: { readonly _tag: string; readonly mayBeRecorded?: boolean },
): void => {
  const { asked, process, controller, failuresBefore } = sending;
  const details = () => ({ host: process.host, asked, failure });
  switch (failure._tag) {
    case 'StoreUnavailable':
      holds(
        'a store that is said to be away was away',
        world.network.failures(process.host) > failuresBefore,
        details,
      );
      return;
    case 'TextNotSealed':
      holds(
        'a vault that is said to be away was away',
        world.vault.failures() > sending.vaultFailuresBefore,
        details,
      );
      return;
    case 'CallAborted':
      holds('a call that is said to be aborted was aborted', controller.signal.aborted, details);
      holds(
        'what may be recorded was on its way to the store',
        failure.mayBeRecorded === false || process.told.asked.has(commandNo(asked.number)),
        details,
      );
      return;
    default:
      holds('a command fails only with what happened', false, details);
  }
};

const others = (world: World, sending: Sending): readonly Sending[] =>
  world.sendings.filter((each) => each !== sending && each.asked.number === sending.asked.number);

/** Commands of which it was said that nothing was recorded nor will be. */
const neverRecorded = (world: World): void => {
  const log = world.server.histories().at(-1) ?? [];
  for (const sending of world.sendings) {
    const { answer, asked } = sending;
    if (answer === undefined || E.isRight(answer) || answer.left._tag !== 'CallAborted') continue;
    if (answer.left.mayBeRecorded || others(world, sending).length > 0) continue;
    holds('what is said never to be recorded is not', ofCommand(log, asked.number).length === 0, () => ({
      asked,
    }));
  }
};

/** Every answer to a command is true of the log at some moment of the call. */
export const answersAreTrue = (world: World): void => {
  for (const sending of world.sendings) {
    if (sending.answer === undefined || sending.isChecked) continue;
    sending.isChecked = true;
    if (E.isRight(sending.answer)) outcomeIsTrue(world, sending, sending.answer.right);
    else failureIsTrue(world, sending, sending.answer.left);
  }
  neverRecorded(world);
};

/** Whatever a host is shown of a stream stood so at some moment of the call. */
export const looksAreTrue = (world: World): void => {
  for (const look of world.looks) {
    const { answer, from, to = from, client, process, failuresBefore } = look;
    if (answer === undefined || look.isChecked) continue;
    look.isChecked = true;
    const stream = clientNo(client);
    if (E.isLeft(answer)) {
      const { _tag } = answer.left;
      const isAway = _tag === 'StoreUnavailable' && world.network.failures(process.host) > failuresBefore;
      holds('a look fails only with what happened', isAway, () => answer.left);
      continue;
    }
    const found = answer.right;
    const logs = logsBetween(world, from, to);
    const isTrue =
      'revision' in found
        ? logs.some(
            (log) =>
              isSame(endOf(log, stream).revision, found.revision) &&
              isSame(wholeState(log, stream), found.state),
          ) ||
          (world.server.kind === 'bare' && logs.some((log) => log.some(mayMerge)))
        : logs.some((log) => {
            const own = log.filter((each) => each.stream === stream);
            const shown = own.map(({ position, id, event }) => ({ position, stream, id, event }));
            return isSame(shown, found);
          });
    holds('what is looked at stood so at some moment of the call', isTrue, () => ({
      client,
      from,
      to,
      found,
    }));
  }
};
