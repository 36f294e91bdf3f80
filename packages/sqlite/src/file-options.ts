const ALL_RIGHTS = 0o777;

const isMilliseconds = (value: unknown): boolean => typeof value === 'number' && value >= 0;

const RULES = {
  'an object': (value: unknown) => typeof value === 'object' && value !== null,
  'a text': (value: unknown) => typeof value === 'string',
  'full or normal': (value: unknown) => value === 'full' || value === 'normal',
  'refused or accepted': (value: unknown) => value === 'refused' || value === 'accepted',
  'true or false': (value: unknown) => typeof value === 'boolean',
  'milliseconds from 0 on': isMilliseconds,
  'access rights as chmod takes them': (value: unknown) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= ALL_RIGHTS,
  'a function': (value: unknown) => typeof value === 'function',
};

/** A rule that an option of a file must keep. */
export type FileOptionRule = keyof typeof RULES;

/** The host gave an option that makes no sense, or left out one that is needed. `rule` says what the option must be. */
export interface InvalidFileOption {
  readonly _tag: 'InvalidOption';
  /** The name of the option. */
  readonly option: string;
  /** The rule that it breaks, in words. */
  readonly rule: FileOptionRule;
}

const OPTIONAL: Readonly<Record<string, FileOptionRule>> = {
  durability: 'full or normal',
  lockTimeoutMs: 'milliseconds from 0 on',
  rights: 'access rights as chmod takes them',
  severalWriters: 'refused or accepted',
  readOnly: 'true or false',
  check: 'true or false',
  open: 'a function',
};

const invalid = (option: string, rule: FileOptionRule): InvalidFileOption => ({
  _tag: 'InvalidOption',
  option,
  rule,
});

/**
 * Returns the first option of a file that breaks its rule, if any. `named` is what the host calls the file's path. A host
 * without types may give anything.
 */
export const invalidFileOption = (options: unknown, named: string): InvalidFileOption | undefined => {
  if (!RULES['an object'](options)) return invalid('options', 'an object');
  const given = options as Readonly<Record<string, unknown>>;
  if (!RULES['a text'](given[named])) return invalid(named, 'a text');
  const broken = Object.entries(OPTIONAL).find(
    ([option, rule]) => given[option] !== undefined && !RULES[rule](given[option]),
  );
  return broken && invalid(...broken);
};
