/** A name in Latvian; with one in English where that is not the name in code, spelt out: `PlanGoalSet` is “Plan goal set”. */
export type Named = string | { readonly lv: string; readonly en: string };

/** The texts in Latvian of a chapter or a kind of stream. */
export interface Latvian {
  /** The name and the meaning of each event, by its type. */
  readonly events?: Readonly<Record<string, { readonly name: Named; readonly meaning: string }>>;
  /** The names of fields of clients' events, as they stand before a value. */
  readonly fields?: Readonly<Record<string, Named>>;
  /** The words that such fields hold, by the field. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, Named>>>>;
  /** The meanings of records and lists within events, by their names. */
  readonly records?: Readonly<Record<string, string>>;
  /** The meanings of fields, by the English docstring: where that changes, the translation is missing. */
  readonly meanings?: Readonly<Record<string, string>>;
}
