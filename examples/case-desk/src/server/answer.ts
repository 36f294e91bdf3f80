import type { Html } from '@pavadonis/page';

/** A page that is shown inside the frame of the desk. */
export interface Page {
  readonly _tag: 'Page';
  readonly title: string;
  readonly main: Html;
  /** 422 for a form that was refused, 409 for one that somebody else overtook; 200 by default. */
  readonly status?: 404 | 409 | 422 | 429 | 503 | undefined;
}

/** Another page of the desk to go on to, such as after a form was recorded. */
interface GoOn {
  readonly _tag: 'GoOn';
  /** A path of the desk, with a leading slash. */
  readonly to: string;
}

/** A file for the reader to keep. */
interface Download {
  readonly _tag: 'Download';
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** The page does not exist, or not for this reader, who is not told which. */
export interface NotHere {
  readonly _tag: 'NotHere';
}

/** The answer of a route, which the server writes. */
export type Answer = Page | GoOn | Download | NotHere;

/** Answers a page. */
export const page = (title: string, main: Html, status?: Page['status']): Page => ({
  _tag: 'Page',
  title,
  main,
  status,
});

/** Answers that there is nothing here. */
export const notHere: NotHere = { _tag: 'NotHere' };

/** Goes on to another page of the desk. */
export const goOn = (to: string): GoOn => ({ _tag: 'GoOn', to });
