import { type Prose, proseIn } from './prose';

const WIDTH = 130;

interface Rule {
  readonly says: string;
  readonly breaks: (sentence: string) => boolean;
}

const RULES: readonly Rule[] = [
  {
    says: 'a sentence begins with a headless relative: name who or what it is about',
    breaks: (sentence) => /^(Who|What|Whom|Whose)\b[^?]*$/.test(sentence),
  },
  {
    says: '"answers" for returns',
    breaks: (sentence) => /\banswers\b(?! (of|to|by|and|from|in)\b)/.test(sentence),
  },
  { says: '"unless told" for a default', breaks: (sentence) => /\bunless (told|said)\b/.test(sentence) },
];

// a link's address and a code span hold no sentences
const withoutCode = (text: string): string =>
  text.replaceAll(/`[^`]*`/g, 'code').replaceAll(/\]\([^)]*\)/g, ']');

const sentencesOf = (text: string): readonly string[] =>
  withoutCode(text)
    .split(/\n\s*\n|\n(?=- )/)
    .flatMap((paragraph) =>
      paragraph
        .replaceAll(/\s*\n\s*/g, ' ')
        .replace(/^- /, '')
        .split(/(?<=[.!?]["”)]?) (?=[A-Z"“(])/),
    )
    .map((sentence) => sentence.trim());

// tables, links and a page's code may be wider
const isProseLine = (file: string, line: string): boolean =>
  file.endsWith('.md') ? !/^\s*(\||#|```)|\]\(|https?:/.test(line) : /^\s*(\/\*|\*|\/\/)/.test(line);

const tooWide = (file: string, text: string): readonly string[] => {
  let code = false;
  return text.split('\n').flatMap((line, index) => {
    if (file.endsWith('.md') && line.trimStart().startsWith('```')) code = !code;
    return !code && line.length > WIDTH && isProseLine(file, line)
      ? [`${file}:${String(index + 1)}: wider than ${String(WIDTH)} columns: ${String(line.length)}`]
      : [];
  });
};

const misworded = (prose: readonly Prose[]): readonly string[] =>
  prose.flatMap(({ file, line, text }) =>
    sentencesOf(text).flatMap((sentence) =>
      RULES.filter(({ breaks }) => breaks(sentence)).map(
        ({ says }) => `${file}:${String(line)}: ${says}: ${sentence}`,
      ),
    ),
  );

/** Returns a line for each place where the prose of a file breaks a rule of style, with the rule. */
export const faultsIn = (file: string, text: string): readonly string[] => [
  ...tooWide(file, text),
  ...misworded(proseIn(file, text)),
];
