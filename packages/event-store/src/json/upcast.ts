/** An event as JSON tells it, before it is known to be one. */
export interface RawEvent {
  readonly type: string;
  readonly v: number;
  readonly [field: string]: unknown;
}

/**
 * How events of older versions are read: by type and version, a step to the next version. Each step returns
 * an event with `v` one higher, and the codec reads the last one. Steps stay for good, as stored events do.
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
