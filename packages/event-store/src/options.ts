import * as E from 'fp-ts/Either';
import { isRecord } from './arguments';
import { callHost } from './host-code';

// a timer of Node that is told more goes off at once
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const ALL_RIGHTS = 0o777;

const isCount = (value: unknown, least: number): boolean =>
  typeof value === 'number' && value >= least && (Number.isInteger(value) || value === Infinity);

// a host that sets years has mistaken the unit
const MOST_DAYS = 366;

const hasCalls = (value: unknown, ...calls: readonly string[]): boolean =>
  isRecord(value) && calls.every((call) => typeof value[call] === 'function');

const isMaster = (value: unknown): boolean =>
  hasCalls(value, 'wrap', 'unwrap') &&
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  value['id'] !== '';

const isHandler = (value: unknown): boolean =>
  hasCalls(value, 'evolve') &&
  isRecord(value) &&
  (value['fields'] === 'all' || Array.isArray(value['fields']));

// a handler for all events, or a table by type, of a client by chapter and type
const areHandlers = (value: unknown, tables = 2): boolean =>
  isHandler(value) ||
  (tables > 0 &&
    isRecord(value) &&
    Object.values(value).every((each) => each === 'ignored' || areHandlers(each, tables - 1)));

const isFold = (value: unknown): boolean =>
  value === undefined || (hasCalls(value, 'initial') && isRecord(value) && areHandlers(value['takes']));

const isReadModel = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  Number.isSafeInteger(value['version']) &&
  isRecord(value['folds']) &&
  Object.values(value['folds']).every(isFold);

// of two with one name a file would hold the rows of one
const areReadModels = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  const models = Object.values(value);
  return (
    models.every(isReadModel) &&
    new Set(models.map((each) => (each as { name: string }).name)).size === models.length
  );
};

const areReactions = (value: unknown): boolean =>
  isRecord(value) &&
  Object.values(value).every(
    (each) =>
      hasCalls(each, 'react') &&
      isRecord(each) &&
      (each['to'] === undefined || Array.isArray(each['to'])) &&
      [undefined, 'now', 'start'].includes(each['from'] as undefined),
  );

const areReminders = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((each) => hasCalls(each, 'due', 'remind'));

const MOST_PARTS = 1024;

const isPart = (value: unknown): boolean =>
  isRecord(value) &&
  isCount(value['number'], 1) &&
  isCount(value['of'], 1) &&
  Number(value['number']) <= Number(value['of']) &&
  Number(value['of']) <= MOST_PARTS;

const RULES = {
  'an object': (value: unknown) => isRecord(value),
  'a text': (value: unknown) => typeof value === 'string',
  'a function': (value: unknown) => typeof value === 'function',
  'a whole number from 0 on': (value: unknown) => isCount(value, 0),
  'a whole number from 1 on': (value: unknown) => isCount(value, 1),
  'a number of days from 0 to 366': (value: unknown) => isCount(value, 0) && (value as number) <= MOST_DAYS,
  'milliseconds from 1 on': (value: unknown) => isCount(value, 1) && (value as number) <= LONGEST_TIMER_MS,
  'a part of the log': (value: unknown) => isPart(value),
  'access rights as chmod takes them': (value: unknown) =>
    isCount(value, 0) && (value as number) <= ALL_RIGHTS,
  'a store that appends': (value: unknown) => hasCalls(value, 'append', 'readStream', 'scan', 'scanStream'),
  'a store that can be read': (value: unknown) => hasCalls(value, 'readAll'),
  'a store that can be followed': (value: unknown) =>
    hasCalls(value, 'follow', 'readStream', 'scan', 'scanStream'),
  'a log that can be sealed': (value: unknown) => hasCalls(value, 'seal', 'last'),
  'read models, each of a name of its own': areReadModels,
  'a casework': (value: unknown) => hasCalls(value, 'decide', 'state', 'streamsOf', 'revealText'),
  'a vault that seals': (value: unknown) => hasCalls(value, 'seal', 'reveal', 'opens', 'sameAs'),
  'a vault with an id': (value: unknown) =>
    hasCalls(value, 'seal', 'reveal', 'sameAs') &&
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    value['id'] !== '',
  'a vault that destroys keys': (value: unknown) =>
    isRecord(value) &&
    hasCalls(value['forgetting'], 'ask', 'takeBack', 'carryOut', 'pending', 'of', 'forgotten', 'clear'),
  'a master': isMaster,
  'a list of masters': (value: unknown) => Array.isArray(value) && value.every(isMaster),
  'reactions by name': areReactions,
  'reminders by name': areReminders,
  'refused or accepted': (value: unknown) => value === 'refused' || value === 'accepted',
  'a decoder': (value: unknown) => hasCalls(value, 'event', 'quick', 'recorded'),
};

/** A rule that an option must keep. */
export type OptionRule = keyof typeof RULES;

/** The host gave an option that makes no sense, or left out one that is needed. `rule` says what the option must be. */
export interface InvalidOption {
  readonly _tag: 'InvalidOption';
  /** The name of the option. */
  readonly option: string;
  /** The rule that it breaks, in words. */
  readonly rule: OptionRule | 'the vault of the casework';
}

/** The rule of each option, and which options may not be left out. */
export interface OptionRules<Options> {
  /** The rule of each option that has one; a value that breaks it is refused. */
  readonly rules: Readonly<Partial<Record<keyof Options & string, OptionRule>>>;
  /** The options that may not be left out. */
  readonly needed: readonly (keyof Options & string)[];
}

/** Returns the first option that breaks its rule, if any. A host without types may give anything. */
export const invalidOption = <Options extends object>(
  options: Options,
  { rules, needed }: OptionRules<Options>,
): InvalidOption | undefined => {
  // options that throw where they are looked at are none
  if (!isRecord(options) || E.isLeft(callHost(() => ({ ...options }))))
    return { _tag: 'InvalidOption', option: 'options', rule: 'an object' };
  for (const [option, rule] of Object.entries<OptionRule | undefined>(rules)) {
    const value = options[option];
    if (rule === undefined || (value === undefined && !needed.includes(option as keyof Options & string)))
      continue;
    const keeps = callHost(() => RULES[rule](value));
    if (E.isLeft(keeps) || !keeps.right) return { _tag: 'InvalidOption', option, rule };
  }
  return undefined;
};
