/** Markup that is safe to insert into a page. */
export interface Html {
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

/** Escapes a text for use between tags and in quoted attributes. */
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const isList = (value: Value): value is readonly Html[] => Array.isArray(value);

const markupOf = (value: Value): string => {
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return isList(value) ? value.map(({ markup }) => markup).join('') : value.markup;
};

/** Makes markup with values in it: texts are escaped, markup is inserted unchanged. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: parts.reduce((markup, part, i) => {
    const value = values[i - 1];
    return markup + (value === undefined ? '' : markupOf(value)) + part;
  }),
});

/** Marks markup from elsewhere as safe. */
export const trusted = (markup: string): Html => ({ markup });

export const nothing: Html = { markup: '' };
