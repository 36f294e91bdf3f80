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

// nearly all texts are such; nothing of them is escaped or replaced
const PLAIN = /^[\t\n !#-%(-;=?-~\u00a0-\u05ff]*$/;

/** Escapes a text for use between tags and in quoted attributes. Characters that nobody sees are replaced. */
const escape = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .toWellFormed()
        .replace(UNSEEN, '\uFFFD')
        .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const isList = (value: Value): value is readonly Html[] => Array.isArray(value);

const markupOf = (value: Value): string => {
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return isList(value) ? value.map(({ markup }) => markup).join('') : value.markup;
};

const written = new WeakMap<TemplateStringsArray, readonly string[]>();

// a template is indented for whoever reads the code; a page of thousands of rows would be twice as large by it
const unindented = (parts: TemplateStringsArray): readonly string[] => {
  const known = written.get(parts);
  if (known !== undefined) return known;
  const made = parts.map((part) => part.replace(/\n\s*/g, '\n'));
  written.set(parts, made);
  return made;
};

/**
 * Makes markup with values in it: texts are escaped, markup is inserted unchanged.
 *
 * @example
 * html`<p>${'Ādaži & Ķegums'}</p>`.markup; // '<p>Ādaži &amp; Ķegums</p>'
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => {
  const [first = '', ...rest] = unindented(parts);
  return {
    markup: rest.reduce((markup, part, i) => {
      const value = values[i];
      return markup + (value === undefined ? '' : markupOf(value)) + part;
    }, first),
  };
};

/** Marks markup from elsewhere as safe: it is inserted as it is. */
export const trusted = (markup: string): Html => ({ markup });

/** No markup. */
export const nothing: Html = { markup: '' };
