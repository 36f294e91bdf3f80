import type { Language } from '@pavadonis/texts';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Answer } from '../answer/answer';
import type { Failure } from '../failure';
import type { Bilingual } from '../language';
import type { StandingStill } from '../surroundings';
import type { AnyOption, Given } from './option';

/** The surroundings of a command once its arguments are read. */
export interface Around {
  /** The store that was named; nothing where none was. */
  readonly store: string | undefined;
  /** The environment, from which secrets may be taken. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** Does work that hears of no signal before its end, and writes nothing. */
  readonly standingStill: StandingStill;
  readonly language: Language;
  /** Listens to how many events were read, for a progress bar. */
  readonly onEvents: (events: number) => void;
  /** Listens to how many steps of a register were decided, likewise. */
  readonly onSteps: (steps: number) => void;
}

/** The outcome of a command: a sentence, tables to be written in a form, or a text of a form of its own. */
export type Told =
  | { readonly kind: 'sentence'; readonly text: Bilingual }
  | {
      readonly kind: 'answers';
      readonly answers: readonly Answer[];
      readonly written: Written;
      /** Whether a check did not hold, which the exit code says. */
      readonly isNotHeld?: true;
      /** A check that did not hold; it is said once the tables are told, and ends the command. */
      readonly notHeld?: Failure;
    }
  | {
      readonly kind: 'document';
      readonly content: string;
      readonly written: Pick<Written, 'out' | 'overwrite'>;
      /** Whether it holds personal texts, so that its owner alone may read the file. */
      readonly isPersonal?: true;
    };

/** The form in which tables are written, and where to. */
export interface Written {
  readonly format: Format | undefined;
  /** The file; nothing for the standard output. */
  readonly out: string | undefined;
  readonly overwrite: boolean;
  readonly byteOrderMark: boolean;
  /** Writes the page of a report of its own, in place of the one that tables alone make. */
  readonly page?: (language: Language) => Promise<string>;
}

/** The forms in which tables are written. */
export const formats = ['table', 'json', 'csv', 'xlsx', 'html', 'md'] as const;
export type Format = (typeof formats)[number];

/** A command by its definition: the parser, the help and the pages all read it. */
export interface Command {
  readonly name: string;
  /** A second name, in Latvian. */
  readonly alias?: string;
  /** Its purpose, in a sentence without its full stop. */
  readonly about: Bilingual;
  /** The heading under which the help lists it. */
  readonly group?: Bilingual;
  /** The thing that has to be given besides options, such as a file. */
  readonly argument?: { readonly name: Bilingual; readonly about: Bilingual };
  readonly options: readonly AnyOption[];
  /** Whether it works without a store. */
  readonly needsNoStore?: true;
  readonly run: (given: Given, argument: string, around: Around) => TaskEither<Failure, Told>;
}

/** Several commands under one name. */
export interface Family {
  readonly name: string;
  readonly about: Bilingual;
  readonly members: readonly Command[];
}
