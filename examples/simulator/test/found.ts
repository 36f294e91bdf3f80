/** Seeds that found a fault of the library, which was mended since. */
export const FOUND: readonly { readonly seed: number; readonly untruth: string }[] = [
  { seed: 67, untruth: 'a call was said to have recorded nothing though its events stood there before' },
  { seed: 283, untruth: 'a command was told to be recorded though the store had lost it' },
  { seed: 434, untruth: 'a person was seen merged without what the survivor held' },
  { seed: 2071, untruth: 'rows were said to be replaced by a higher version that were begun anew' },
  { seed: 5496, untruth: 'a refusal was of what the store had lost while an earlier command was decided' },
  {
    seed: 6687,
    untruth: 'rows were of two histories after the store was put back while a page was prepared',
  },
];
