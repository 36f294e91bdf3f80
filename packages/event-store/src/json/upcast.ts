/** An event as JSON tells it, before it is known to be one. */
export interface RawEvent {
  readonly type: string;
  readonly v: number;
  readonly [field: string]: unknown;
}

/**
 * How events of older versions are read: by type and version, what the next version would have said. Each step answers
 * `v` one higher; the codec reads what comes out last. Steps stay for good, as stored events do.
 */
export type Upcasts = Readonly<Record<string, Readonly<Record<number, (event: RawEvent) => RawEvent>>>>;

/** Lifts an event step by step as far as there are steps. */
export const upcast = (upcasts: Upcasts, event: RawEvent): RawEvent => {
  const steps = Object.hasOwn(upcasts, event.type) ? upcasts[event.type] : undefined;
  let lifted = event;
  for (;;) {
    const step = steps?.[lifted.v];
    if (step === undefined) return lifted;
    const next = step(lifted);
    if (next.v !== lifted.v + 1)
      throw new RangeError(`upcast of ${event.type} ${String(lifted.v)} skips a version`);
    lifted = next;
  }
};
