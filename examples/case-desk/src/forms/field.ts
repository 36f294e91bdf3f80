import type { Bilingual } from '@pavadonis/page';
import { fieldText } from '@pavadonis/texts';

/** An option of a choice: its value, and its name for people. */
export type Option = readonly [value: string, name: string];

/** Another field that must be filled in, with one of some words where these are named. */
interface Needed {
  readonly name: string;
  readonly among?: readonly string[] | undefined;
}

interface Named {
  /** The path of the fact in the event, such as `decision.number`. */
  readonly name: string;
  /** The label, where it is another than the name of the event's field. */
  readonly label?: Bilingual | undefined;
  /** A remark below the label. */
  readonly hint?: Bilingual | undefined;
  /** Whether it may be left empty. */
  readonly optional?: boolean | undefined;
  /** Another field without which it counts as left empty, such as a date without which its precision says nothing. */
  readonly onlyWith?: Needed | undefined;
}

/** A field of a form, by the form of its value. */
export type Field =
  | (Named & { readonly kind: 'day' | 'whole' | 'country' | 'countries' | 'flag' })
  /** A text; a long one has several lines, and a personal one is sealed. */
  | (Named & { readonly kind: 'text'; readonly isLong?: boolean; readonly isPersonal?: boolean })
  /** One word of a list, which the domain names. */
  | (Named & { readonly kind: 'word'; readonly words: readonly string[] })
  /** One of the things of this client, or several. */
  | (Named & {
      readonly kind: 'one' | 'several';
      readonly options: readonly Option[];
      /** The values that are chosen as the form opens. */
      readonly chosen?: readonly string[] | undefined;
    })
  /** A value that nobody types, such as the id of a new thing, which stays the same however often the form is sent. */
  | { readonly kind: 'hidden'; readonly name: string; readonly value: string };

/** A field that somebody fills in. */
export type Shown = Exclude<Field, { readonly kind: 'hidden' }>;

type Beside = Omit<Named, 'name'>;

export const day = (name = 'on', beside: Beside = {}): Field => ({ kind: 'day', name, ...beside });
export const text = (
  name: string,
  beside: Beside & { readonly isLong?: boolean; readonly isPersonal?: boolean } = {},
): Field => ({ kind: 'text', name, ...beside });
export const word = (
  name: string,
  { keys }: { readonly keys: Readonly<Record<string, unknown>> },
  beside: Beside = {},
): Field => ({ kind: 'word', name, words: Object.keys(keys), ...beside });
export const one = (name: string, options: readonly Option[], beside: Beside = {}): Field => ({
  kind: 'one',
  name,
  options,
  ...beside,
});
export const several = (
  name: string,
  options: readonly Option[],
  beside: Beside & { readonly chosen?: readonly string[] } = {},
): Field => ({
  kind: 'several',
  name,
  options,
  ...beside,
});
export const hidden = (name: string, value: string): Field => ({ kind: 'hidden', name, value });
export const other = (
  kind: 'whole' | 'country' | 'countries' | 'flag',
  name: string,
  beside: Beside = {},
): Field => ({ kind, name, ...beside });

/** The fields of a document that proves a fact; `called` names it where it is no field of an event. */
export const documentFields = (
  name: string,
  { optional = false, called }: { readonly optional?: boolean; readonly called?: Bilingual } = {},
): readonly Field[] => {
  const label = (part: string): Beside =>
    called === undefined
      ? {}
      : {
          label: {
            lv: `${called.lv}: ${fieldText(part, 'lv')}`,
            en: `${called.en}: ${fieldText(part, 'en')}`,
          },
        };
  return [
    text(`${name}.kind`, { optional, ...label('kind') }),
    text(`${name}.number`, { optional, isPersonal: true, ...label('number') }),
    day(`${name}.issuedOn`, { optional: true, ...label('issuedOn') }),
    text(`${name}.issuer`, { optional: true, isPersonal: true, ...label('issuer') }),
  ];
};
