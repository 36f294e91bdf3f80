import type { Command, Family } from './command';

/** The part of a command that the help of all commands lists. */
export type Outline = Omit<Command, 'options' | 'run'>;

/** The options and the work of a command; most of the files that it needs are loaded with them. */
export type Deed = Pick<Command, 'options' | 'run'>;

/** Makes a command that loads what it takes and does once it is named. */
export const listed = (outline: Outline, load: () => Deed): Command => ({
  ...outline,
  get options() {
    return load().options;
  },
  run: (given, argument, around) => load().run(given, argument, around),
});

/** Makes a family that loads its members once it is named. */
export const listedFamily = (outline: Omit<Family, 'members'>, load: () => readonly Command[]): Family => ({
  ...outline,
  get members() {
    return load();
  },
});
