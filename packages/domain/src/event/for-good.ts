/** Returns whether an event cannot be taken back, since what it records was done for good: the destruction of texts. */
export const isForGood = ({ type }: { readonly type: string }): boolean => type === 'ClientForgotten';
