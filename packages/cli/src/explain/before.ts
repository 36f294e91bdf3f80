import * as E from 'fp-ts/Either';
import { badUse, type BadUse } from '../failure';
import type { ExplainedQuestion } from './figure';
import { text } from '../language';
import { knownAtOption, timeOptions } from '../report/time';
import { type AnyOption, type Given, keyOf, read } from '../usage/option';

const PREFIX = 'before-';

const beforeOption = (option: AnyOption): AnyOption => {
  const name = `${PREFIX}${option.name}`;
  return {
    ...option,
    name,
    about: text(
      `tas pats, kas --${option.name}, bet skaitlim, ar kuru salīdzina; pēc noklusējuma tas pats`,
      `the same as --${option.name}, of the figure that it is compared with; by default the same`,
    ),
    parse: (written) =>
      E.mapLeft(({ text: { lv, en }, ...bad }: BadUse) => ({
        ...bad,
        text: text(lv.replace(`--${option.name}`, `--${name}`), en.replace(`--${option.name}`, `--${name}`)),
      }))(option.parse(written)),
  };
};

const sharedWith = ({ when }: ExplainedQuestion): readonly AnyOption[] => [
  ...timeOptions[when],
  knownAtOption,
];

/** Returns the options of the figure before: the time, and the moment of knowledge. */
export const beforeOptions = (question: ExplainedQuestion): readonly AnyOption[] =>
  sharedWith(question).map(beforeOption);

const SAME = badUse(
  'Abi skaitļi ir viens un tas pats; norādiet otru, piemēram, ar --before-known-at.',
  'Both figures are the same one; name the other, such as by --before-known-at.',
);

const PERIODS = ['month', 'from', 'to'];

/** Returns what is given for the figure before: its own time and moment, and for the rest that of the figure after. */
export const givenBefore = (question: ExplainedQuestion, given: Given): E.Either<BadUse, Given> => {
  const own = new Map<string, unknown>();
  for (const option of sharedWith(question)) {
    const before = beforeOption(option);
    const found = read(before, given);
    if (E.isLeft(found)) return found;
    const written = given[keyOf(before.name)];
    if (written !== undefined) own.set(option.name, written);
  }
  if (own.size === 0) return E.left(SAME);
  // another period takes the place of the whole one
  const hasPeriod = PERIODS.some((name) => own.has(name));
  const kept = Object.entries(given).filter(([name]) => !(hasPeriod && PERIODS.includes(name)));
  return E.right({
    ...Object.fromEntries(kept),
    ...Object.fromEntries([...own].map(([name, written]) => [keyOf(name), written])),
  });
};
