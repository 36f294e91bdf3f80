import type { Fact } from '../answer/answer';
import { type Bilingual, capital, text } from '../language';
import { type AnyOption, type Given, keyOf } from '../usage/option';

// what is broken down by stands in the table itself
const IN_THE_TABLE: readonly string[] = ['by', 'per'];

// where the value alone does not say whose it is
const FACTS: Readonly<Record<string, Bilingual>> = {
  provider: text('Sniedzējs', 'Provider'),
};

const ofOption = ({ name, value }: AnyOption, given: Given): readonly Fact[] => {
  const written = given[keyOf(name)];
  if (value === undefined || typeof written !== 'string' || IN_THE_TABLE.includes(name)) return [];
  return [
    { name: name.replaceAll('-', '_'), title: FACTS[name] ?? capital(value), kind: 'text', value: written },
  ];
};

/** Returns what was given for the options of a question, as facts that were asked for. */
export const optionFacts = (options: readonly AnyOption[], given: Given): readonly Fact[] =>
  options.flatMap((option) => ofOption(option, given));
