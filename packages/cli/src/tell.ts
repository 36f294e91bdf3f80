import type { Language } from '@pavadonis/texts';
import * as E from 'fp-ts/Either';
import type { Answer } from './answer/answer';
import type * as Codebook from './formats/codebook';
import type * as Csv from './formats/csv';
import type * as Html from './formats/html';
import type * as Json from './formats/json';
import type * as Markdown from './formats/markdown';
import type * as Table from './formats/table';
import type * as Xlsx from './formats/xlsx';
import { badUse, type ExitCode, exitCodes, type Failure } from './failure';
import { type FileToWrite, OWNER_ALONE, writeFiles } from './files/write-files';
import { seen, seenJson, seenLines } from './seen';
import { type Surroundings, mayStyle } from './surroundings';
import type { Format, Told, Written } from './usage/command';

/** How a command tells what it did. */
export interface Telling {
  readonly language: Language;
  readonly quiet: boolean;
  readonly json: boolean;
}

const NO_FILE = badUse(
  'Izklājlapu nevar rādīt terminālī; norādiet datni ar --out.',
  'A spreadsheet cannot be shown on a terminal; name a file with --out.',
);

const ONE_CSV = badUse(
  'Vienā CSV ir viens jautājums; norādiet datni ar --out, un katram jautājumam būs savs.',
  'A CSV holds one question; name a file with --out, and each question gets its own.',
);

const withoutEnd = (path: string): string => path.replace(/\.csv$/i, '');

/** Writes answers in a form, which alone is loaded, as one file or, of CSV, as several: each with its codebook beside it. */
const filesOf = async (
  answers: readonly Answer[],
  written: Written & { readonly format: Format },
  out: string,
  { language, styled }: { readonly language: Language; readonly styled: boolean },
): Promise<readonly FileToWrite[]> => {
  switch (written.format) {
    case 'table': {
      const { tablesOf } = require('./formats/table') as typeof Table;
      return [{ path: out, content: await tablesOf(answers, { language, styled }) }];
    }
    case 'json': {
      const { jsonOf } = require('./formats/json') as typeof Json;
      return [{ path: out, content: jsonOf(answers) }];
    }
    case 'md': {
      const { markdownOf } = require('./formats/markdown') as typeof Markdown;
      return [{ path: out, content: markdownOf(answers, language) }];
    }
    case 'html': {
      const { pageOf } = require('./formats/html') as typeof Html;
      const page = written.page?.(language) ?? Promise.resolve(pageOf(answers, language));
      return [{ path: out, content: await page }];
    }
    case 'xlsx': {
      const { xlsxOf } = require('./formats/xlsx') as typeof Xlsx;
      return [{ path: out, content: await xlsxOf(answers, language) }];
    }
    case 'csv': {
      const { BYTE_ORDER_MARK, csvOf } = require('./formats/csv') as typeof Csv;
      const { codebookOf } = require('./formats/codebook') as typeof Codebook;
      const mark = written.byteOrderMark ? BYTE_ORDER_MARK : '';
      return answers.flatMap((answer) => {
        const path = answers.length === 1 ? out : `${withoutEnd(out)}.${answer.name}.csv`;
        return [
          { path, content: mark + csvOf(answer) },
          { path: `${withoutEnd(path)}.codebook.csv`, content: mark + codebookOf(answer) },
        ];
      });
    }
  }
};

const done = (
  written: ReturnType<typeof writeFiles>,
  code: ExitCode = exitCodes.done,
): E.Either<Failure, ExitCode> => E.map(() => code)(written);

/** Tells what a command did, in the form that was asked for, and returns the number to end with. */
export const tell = async (
  told: Told,
  { out, env }: Surroundings,
  { language, quiet, json }: Telling,
): Promise<E.Either<Failure, ExitCode>> => {
  if (told.kind === 'sentence') {
    if (json) out.write(`${seenJson({ done: told.text[language] })}\n`);
    else if (!quiet) out.write(`${seen(told.text[language])}\n`);
    return E.right(exitCodes.done);
  }
  if (told.kind === 'document') {
    const { content, written, isPersonal } = told;
    if (written.out !== undefined) {
      const mode = isPersonal === true ? { mode: OWNER_ALONE } : {};
      return done(writeFiles([{ path: written.out, content, ...mode }], written));
    }
    out.write(out.isTTY ? seenLines(content) : content);
    return E.right(exitCodes.done);
  }
  const { answers, written } = told;
  const code = told.isNotHeld === true ? exitCodes.notHeld : exitCodes.done;
  const format = written.format ?? (json ? 'json' : 'table');
  if (written.out === undefined) {
    if (format === 'xlsx' && out.isTTY) return E.left(NO_FILE);
    if (format === 'csv' && answers.length > 1) return E.left(ONE_CSV);
  }
  const styled = written.out === undefined && mayStyle(out, env);
  const files = await filesOf(answers, { ...written, format }, written.out ?? '', { language, styled });
  if (written.out !== undefined) return done(writeFiles(files, written), code);
  const [first] = files;
  if (first !== undefined) out.write(first.content);
  return E.right(code);
};
