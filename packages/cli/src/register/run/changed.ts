import type { Casework, StateError } from '@pavadonis/casework';
import {
  isSealed,
  normalExternalId,
  type RecordableOf,
  sameFacts,
  type Settleable,
  type StreamOf,
  Text,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Bilingual, text } from '../../language';
import type { AnySheet } from '../sheets/sheet-of';
import type { Subject } from '../sheets/subject';
import { fieldTitle } from '../values/column';

type Recorded = Settleable<RecordableOf[Subject]>;
type Facts = Readonly<Record<string, unknown>>;

/** The offices that are asked: one for the events, and one that reveals what a vault sealed. */
export interface Asked {
  readonly office: Casework;
  readonly revealing: Casework | undefined;
}

// what a decision looks up, or a store needs, where no row says it
const LOOKED_UP = new Set([
  'type',
  'v',
  'seq',
  'inPlaceOf',
  'sameAs',
  'providerId',
  'ruleSet',
  'targetGroup',
]);

const NOTE = { by: 'register', why: 'comparison with the register' };

// a sealed text that nobody opens may be the same one
const isSame = (recorded: unknown, given: unknown): boolean => {
  if (typeof recorded === 'string' && isSealed(recorded)) return true;
  if (typeof recorded !== 'object' || recorded === null || Array.isArray(recorded))
    return sameFacts(recorded, given);
  if (typeof given !== 'object' || given === null) return false;
  return differing(recorded as Facts, given as Facts).length === 0;
};

const differing = (recorded: Facts, given: Facts): readonly string[] => {
  const names = new Set([...Object.keys(recorded), ...Object.keys(given)]);
  return [...names].filter(
    (name) => (name in given || !LOOKED_UP.has(name)) && !isSame(recorded[name], given[name]),
  );
};

const inNormalForm = (facts: object): Facts =>
  'scheme' in facts && 'value' in facts && Text.is(facts.scheme) && Text.is(facts.value)
    ? { ...normalExternalId({ ...facts, scheme: facts.scheme, value: facts.value }) }
    : { ...facts };

const revealed = async ({ revealing }: Asked, event: Recorded): Promise<Facts> => {
  if (revealing === undefined) return { ...event.event };
  const clear = await revealing.reveal([event], NOTE)();
  return { ...((E.isRight(clear) ? clear.right[0]?.entry.event : undefined) ?? event.event) };
};

const held = (recorded: readonly Recorded[], first: Recorded): Recorded | undefined => {
  const corrections = recorded.filter(({ event }) => 'target' in event && event.target === first.id);
  const last = corrections.at(-1)?.event;
  if (last === undefined) return first;
  return last.type === 'EventAmended' ? { ...first, event: last.to } : undefined;
};

const VOIDED = text(
  'Šis ir ierakstīts un pēc tam anulēts; izņemiet to no reģistra.',
  'This was recorded, and voided since; take it out of the register.',
);

const OTHERWISE = (fields: readonly Bilingual[]): Bilingual => {
  const named = (language: keyof Bilingual): string => fields.map((title) => title[language]).join(', ');
  return text(
    `Šī rinda jau ir ierakstīta citādi (${named('lv')}); ierakstīto labo lietvedības programmā, nevis reģistrā.`,
    `This row is recorded otherwise (${named('en')}); correct what is recorded in the host’s program, not in the register.`,
  );
};

const ofClients = (name: string): Bilingual | undefined => {
  try {
    return fieldTitle(name);
  } catch {
    return undefined;
  }
};

// a column for a client has the name of a field in some sheets, and means it of another day
const titleOf = (name: string, { about, columns }: AnySheet): readonly Bilingual[] => {
  const [ofField, ofColumn] = [ofClients(name), columns[name]?.title];
  const title = about === 'client' ? (ofField ?? ofColumn) : (ofColumn ?? ofField);
  return title === undefined ? [] : [title];
};

/** Returns in words what a recorded step has otherwise than its row says now, if anything. */
export const changedSince = (
  stream: StreamOf<Subject>,
  first: Recorded,
  given: object,
  { sheet, ...asked }: Asked & { readonly sheet: AnySheet },
): TaskEither<StateError, Bilingual | undefined> => {
  const facts = inNormalForm(given);
  return async () => {
    if (differing({ ...first.event }, facts).length === 0 && asked.revealing === undefined)
      return E.right(undefined);
    const clear = await revealed(asked, first);
    if (differing(clear, facts).length === 0) return E.right(undefined);
    const recorded = await asked.office.recorded(stream)();
    if (E.isLeft(recorded)) return recorded;
    const holds = held(recorded.right, first);
    if (holds === undefined) return E.right(VOIDED);
    const fields = differing(await revealed(asked, holds), facts);
    return E.right(
      fields.length === 0 ? undefined : OTHERWISE(fields.flatMap((name) => titleOf(name, sheet))),
    );
  };
};
