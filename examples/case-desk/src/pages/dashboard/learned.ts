import { type Cause, difference } from '@pavadonis/audit';
import type { Recordable, Recorded, StreamName } from '@pavadonis/domain';
import { orThrow, type StoreHistory } from '@pavadonis/event-store';
import { type Persons, personOf, type RowTypes, type View } from '@pavadonis/projection';
import { setImmediate } from 'node:timers/promises';
import type { Differing } from './differing';
import type { Parts, Question, Time } from './questions';

/** Somebody who makes a difference, and the events behind it. */
export interface Explained extends Differing {
  readonly causes: readonly Cause[];
}

/** Two states of knowledge: the position up to which the log was known, and whom its streams are about. */
export interface Knowledge {
  readonly then: Persons & { readonly position: number };
  readonly now: Persons & { readonly position: number };
}

const groupsOf = ({ persons }: Persons): ReadonlyMap<StreamName, readonly StreamName[]> => {
  const groups = new Map<StreamName, StreamName[]>();
  for (const [stream, person] of persons) {
    const others = groups.get(person);
    if (others === undefined) groups.set(person, [stream]);
    else others.push(stream);
  }
  return groups;
};

/** Makes the list of the streams that are about one person, then or now: a merge that was reverted joined them for a while. */
const connected = ({ then, now }: Knowledge) => {
  const sides = [then, now].map((persons) => ({ persons, groups: groupsOf(persons) }));
  return (stream: StreamName): readonly StreamName[] => {
    const found = new Set([stream]);
    // a set that grows is gone through to its end
    for (const each of found)
      for (const { persons, groups } of sides) {
        const person = personOf(persons, each);
        found.add(person);
        for (const other of groups.get(person) ?? []) found.add(other);
      }
    return [...found];
  };
};

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

/**
 * Explains by events why some add something else now than then. It reads the streams of one person after another, and lets others
 * come in between.
 */
export const explained = async <Rows extends RowTypes>(
  history: StoreHistory,
  { model, parts }: Question<Rows>,
  time: Time,
  knowledge: Knowledge,
  found: readonly Differing[],
): Promise<readonly Explained[]> => {
  const streamsOf = connected(knowledge);
  const all: Explained[] = [];
  for (const each of found) {
    const log: Recorded<Recordable>[] = [];
    for (const stream of streamsOf(each.stream))
      log.push(
        ...(await orThrow(
          history.recorded(stream, { knownAt: { _tag: 'Position', position: knowledge.now.position } }),
        )),
      );
    log.sort(byPosition);
    // rows of clients come with the persons that they are about
    const report = (view: View<Rows>): Parts => parts(view as View<Rows> & Persons, time);
    const now = { model, log, report };
    const then = { ...now, knownAt: { _tag: 'Position', position: knowledge.then.position } as const };
    const { came, went, changed } = difference(then, now);
    all.push({ ...each, causes: [...came, ...went, ...changed].map(({ cause }) => cause) });
    await setImmediate();
  }
  return all;
};
