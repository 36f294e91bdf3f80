/** Markup that is safe to insert into a page. */
export interface Html {
  /** The markup. */
  readonly markup: string;
}

type Value = Html | string | number | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// control characters, line and paragraph ends, and the marks that turn the direction of writing
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Escapes a text for use between tags and in quoted attributes. Characters that nobody sees are replaced. */
const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNSEEN, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const isList = (value: Value): value is readonly Html[] => Array.isArray(value);

const markupOf = (value: Value): string => {
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return isList(value) ? value.map(({ markup }) => markup).join('') : value.markup;
};

// a template is indented for whoever reads the code; a page of thousands of rows would be twice as large by it
const unindented = (part: string): string => part.replace(/\n\s*/g, '\n');

/**
 * Makes markup with values in it: texts are escaped, markup is inserted unchanged.
 *
 * @example
 * html`<p>${'Ādaži & Ķegums'}</p>`.markup; // '<p>Ādaži &amp; Ķegums</p>'
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: parts.map(unindented).reduce((markup, part, i) => {
    const value = values[i - 1];
    return markup + (value === undefined ? '' : markupOf(value)) + part;
  }),
});

/** Marks markup from elsewhere as safe: it is inserted as it is. */
export const trusted = (markup: string): Html => ({ markup });

/** No markup. */
export const nothing: Html = { markup: '' };
