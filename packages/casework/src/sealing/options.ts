import { type InvalidOption, invalidOption, type OptionRules } from '@pavadonis/event-store';
import type { SealingOptions } from './sealing';

const OPTIONS: OptionRules<SealingOptions<unknown, unknown>> = {
  rules: {
    log: 'a log that can be sealed',
    everyMs: 'milliseconds from 1 on',
    everyEvents: 'a whole number from 1 on',
    knownAt: 'a function',
    onSeal: 'a function',
    onFailure: 'a function',
  },
  needed: ['log', 'onSeal'],
};

/** Returns the first option of a sealing that makes no sense, if any. */
export const invalidSealingOption = (
  options: SealingOptions<unknown, unknown>,
): InvalidOption | undefined => {
  const invalid = invalidOption(options, OPTIONS);
  if (invalid !== undefined || options.everyEvents !== undefined) return invalid;
  // neither a schedule nor a count is no occasion at all
  return invalidOption(options, { rules: { everyMs: 'milliseconds from 1 on' }, needed: ['everyMs'] });
};
