/** Events that are about one thing, each with one sentence that says what happened. */
export interface Subject {
  readonly title: string;
  readonly events: Readonly<Record<string, string>>;
}
