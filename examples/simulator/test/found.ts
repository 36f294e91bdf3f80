/** Seeds that found a fault of the library, which was mended since. */
export const FOUND: readonly { readonly seed: number; readonly untruth: string }[] = [
  { seed: 142, untruth: 'a command was answered as recorded though the store had lost it' },
  { seed: 1443, untruth: 'a new version was live before its rows showed all' },
  { seed: 843, untruth: 'a loss was acknowledged before anybody was told of it' },
];
