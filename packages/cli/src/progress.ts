import type { Language } from '@pavadonis/texts';
import { type Bilingual, text } from './language';
import type { Surroundings } from './surroundings';

/** Shows how far long work has come. */
export interface Progress {
  readonly onEvents: (events: number) => void;
  readonly onSteps: (steps: number) => void;
  readonly stop: () => void;
}

const READING = text('Lasa notikumus', 'Reading events');
const DECIDING = text('Lemj par rindām', 'Deciding about rows');

const SILENT: Progress = { onEvents: () => undefined, onSteps: () => undefined, stop: () => undefined };

const CLEARED = '\r\u001B[K';
const EVERY_MS = 100;

/** Makes the progress of a command: a line on a terminal, and nothing in a pipe or where it is to be quiet. */
export const progressOf = (
  { err, env }: Surroundings,
  { quiet, language }: { readonly quiet: boolean; readonly language: Language },
): Progress => {
  if (!err.isTTY || quiet || env['TERM'] === 'dumb') return SILENT;
  const number = new Intl.NumberFormat(language === 'lv' ? 'lv-LV' : 'en-GB');
  let last = 0;
  let isShown = false;
  const show = (what: Bilingual) => (count: number) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    isShown = true;
    err.write(`${CLEARED}${what[language]}: ${number.format(count)}`);
  };
  return {
    onEvents: show(READING),
    onSteps: show(DECIDING),
    stop: () => {
      if (isShown) err.write(CLEARED);
    },
  };
};
