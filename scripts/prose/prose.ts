import * as ts from 'typescript';

/** A stretch of prose: a comment of a source, or a paragraph of a page, with the line on which it begins. */
export interface Prose {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const COMMENT_EDGE = /^\s*(\/\*\*?|\*\/|\*|\/\/) ?|\s*\*\/$/g;

const plain = (comment: string): string =>
  comment
    .split('\n')
    .map((line) => line.replace(COMMENT_EDGE, ''))
    .join('\n')
    .trim();

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** Returns the comments of a TypeScript source; consecutive line comments count as one. */
const commentsIn = (file: string, source: string): readonly Prose[] => {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, source);
  const found: Prose[] = [];
  // the scanner does not know by itself which closing brace continues a template
  const braces: boolean[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.TemplateHead) braces.push(true);
    else if (token === ts.SyntaxKind.OpenBraceToken) braces.push(false);
    else if (token === ts.SyntaxKind.CloseBraceToken && braces.pop() === true) {
      if (scanner.reScanTemplateToken(false) === ts.SyntaxKind.TemplateMiddle) braces.push(true);
    } else if (
      token === ts.SyntaxKind.MultiLineCommentTrivia ||
      token === ts.SyntaxKind.SingleLineCommentTrivia
    ) {
      const line = lineAt(source, scanner.getTokenStart());
      const text = plain(scanner.getTokenText());
      const last = found.at(-1);
      const goesOn =
        token === ts.SyntaxKind.SingleLineCommentTrivia &&
        last !== undefined &&
        last.line + last.text.split('\n').length === line;
      if (goesOn) found.splice(-1, 1, { ...last, text: `${last.text}\n${text}` });
      else found.push({ file, line, text });
    }
  }
  return found;
};

/** Returns the paragraphs of a Markdown page, without its code, tables and headings. */
const paragraphsIn = (file: string, page: string): readonly Prose[] => {
  const found: Prose[] = [];
  let code = false;
  let open = false;
  for (const [index, line] of page.split('\n').entries()) {
    if (line.trimStart().startsWith('```')) code = !code;
    const isProse = !code && !/^\s*(```|\||#|<|!\[)/.test(line) && line.trim() !== '';
    const last = found.at(-1);
    if (isProse && open && last !== undefined && !/^\s*([-*]|\d+\.) /.test(line))
      found.splice(-1, 1, { ...last, text: `${last.text}\n${line.trim()}` });
    else if (isProse) found.push({ file, line: index + 1, text: line.trim().replace(/^([-*]|\d+\.) /, '') });
    open = isProse;
  }
  return found;
};

/** Returns the prose of a file's text: the paragraphs of a page, or the comments of a source. */
export const proseIn = (file: string, text: string): readonly Prose[] =>
  file.endsWith('.md') ? paragraphsIn(file, text) : commentsIn(file, text);
