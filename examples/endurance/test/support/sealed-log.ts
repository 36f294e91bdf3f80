import { expect } from '@jest/globals';
import {
  isSealed,
  type MatchId,
  Metadata,
  type PersonalKind,
  type Recordable,
  type Recorded,
  sealEvent,
  type StreamName,
  writePersonal,
} from '@pavadonis/domain';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import type { Told } from '../../src/personal-share';
import { numberIn, OF_ANYBODY, ofPerson } from '../../src/personal-work';
import { wholeLog } from './log';

/** A personal text as it stands in a log. */
interface StandingText {
  readonly stream: StreamName;
  readonly kind: PersonalKind;
  readonly text: string;
}

/** The answer to a command that recorded something, as the log tells it. */
interface Standing {
  readonly ids: readonly string[];
  readonly revision: number;
  readonly position: number;
}

const textsOf = ({ stream, event, metadata }: Recorded<Recordable>): readonly StandingText[] => {
  const texts: StandingText[] = [];
  const note = <A extends string>(text: A, kind: PersonalKind): A => {
    texts.push({ stream, kind, text });
    return text;
  };
  sealEvent(event, { text: note, sameAs: ({ sameAs }) => sameAs ?? ('' as MatchId) });
  writePersonal(Metadata, metadata, note);
  return texts;
};

const standingIn = (log: readonly Recorded<Recordable>[]): ReadonlyMap<number, Standing> => {
  const standing = new Map<number, Standing>();
  let last: string | undefined;
  for (const { metadata, id, revision, position } of log) {
    const n = numberIn(metadata.commandId);
    const before = standing.get(n);
    // the events of a command stand together, so one that comes back was recorded twice
    expect({ n, again: before !== undefined && last !== metadata.commandId }).toEqual({ n, again: false });
    standing.set(n, { ids: [...(before?.ids ?? []), id], revision, position });
    last = metadata.commandId;
  }
  return standing;
};

/** Reads the whole log that registrars wrote, in which each command may stand once. No other process may have it open. */
export const sealedLog = async (path: string) => {
  const log = await wholeLog(`${path}.db`);
  const standing = standingIn(log);
  const texts = log.flatMap(textsOf);
  return {
    /** The number of commands that recorded something. */
    commands: standing.size,
    texts,
    /** Checks that a command which was told to be recorded stands in the log as told. */
    hears: ({ n, answer }: Told): void => {
      if (answer?._tag !== 'Recorded') return;
      const { events, revision, position } = answer as Told['answer'] & {
        readonly events: readonly { readonly id: string }[];
        readonly revision: number;
        readonly position: number;
      };
      const told = { ids: events.map(({ id }) => id), revision, position };
      expect({ n, ...told }).toEqual({ n, ...standing.get(n) });
    },
  };
};

/**
 * Checks that each text of a log is sealed, and opens to a text of the person in whose stream it stands; or that its key is
 * destroyed, if the person is among those who may be forgotten. Returns the persons that are.
 */
export const everyTextOpens = async (
  vault: Vault,
  texts: readonly StandingText[],
  mayBeForgotten: (person: number) => boolean = () => false,
): Promise<ReadonlySet<number>> => {
  const forgotten = new Set<number>();
  const opened = new Set<number>();
  for (const { stream, kind, text } of texts) {
    const person = numberIn(stream);
    expect({ stream, kind, isSealed: isSealed(text) }).toEqual({ stream, kind, isSealed: true });
    const revealed = await vault.reveal(stream, kind, text)();
    if (E.isLeft(revealed) && mayBeForgotten(person)) {
      expect(revealed.left).toMatchObject({ _tag: 'KeyDestroyed', stream });
      forgotten.add(person);
      continue;
    }
    expect(revealed).toMatchObject({ _tag: 'Right' });
    opened.add(person);
    const clear = E.getOrElse(() => '')(revealed);
    expect(clear.endsWith(OF_ANYBODY) || clear.endsWith(` ${ofPerson(person)}`)).toBe(true);
  }
  expect([...forgotten].filter((person) => opened.has(person))).toEqual([]);
  return forgotten;
};
