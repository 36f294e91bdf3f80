const MOST_PLACES = 5;
const LONGEST_LOCATION = 300;

const CLASS = /^[A-Za-z]\w{0,63}$/;
const FUNCTION = /^(?:async |new )?[\p{L}\p{N}_$.<>#]{1,100}(?: \[as [\p{L}\p{N}_$]{1,100}\])?$/u;
const IN_BRACKETS = /^(.*?) \((.+:\d+:\d+)\)$/;
const BARE = /^(?:async )?(.+:\d+:\d+)$/;
// code that was made of a text has no file, and control characters are none of a path
const NO_LOCATION = /<anonymous>|\p{Cc}|\p{Zl}|\p{Zp}|\p{Bidi_Control}/u;

const isLocation = (text: string): boolean => text.length <= LONGEST_LOCATION && !NO_LOCATION.test(text);

const placeIn = (line: string): string | undefined => {
  const frame = line.slice('    at '.length);
  const [, name = '', within = ''] = IN_BRACKETS.exec(frame) ?? [];
  if (within !== '')
    return isLocation(within) ? (FUNCTION.test(name) ? `${name} (${within})` : within) : undefined;
  const [, bare = ''] = BARE.exec(frame) ?? [];
  return bare !== '' && isLocation(bare) ? bare : undefined;
};

/**
 * Returns the lines of a stack below its message. None where the message is not found in the stack, as after a change of it:
 * lines of a message may look like places.
 */
const framesOf = ({ message, stack = '' }: Error): readonly string[] => {
  const at = stack.indexOf(message);
  const below = message === '' ? stack.replace(/^\w*(?=\n)/, '') : stack.slice(at + message.length);
  const isBelow = at !== -1 && below.startsWith('\n    at ');
  return isBelow ? below.split('\n').filter((line) => line.startsWith('    at ')) : [];
};

// not `instanceof Error`: an error may come from another realm
const isError = (thrown: unknown): thrown is Error =>
  Object.prototype.toString.call(thrown) === '[object Error]';

/** Returns the first places of the stack of what was thrown, innermost first: function, file, line and column. */
export const placesOf = (thrown: unknown): readonly string[] => {
  try {
    if (!isError(thrown)) return [];
    return framesOf(thrown)
      .flatMap((line) => placeIn(line) ?? [])
      .slice(0, MOST_PLACES);
  } catch {
    // an error of the host may throw where it is looked at
    return [];
  }
};

/** Returns the class of an error that only says to be an `Error`; undefined for any other. */
export const classOf = (thrown: unknown): string | undefined => {
  try {
    if (!isError(thrown) || thrown.name !== 'Error') return undefined;
    const { name } = thrown.constructor;
    return CLASS.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
};
