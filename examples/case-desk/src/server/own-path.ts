/** Returns a path of the desk with its query, or its first page for anything that leads elsewhere. */
export const ownPath = (given: string | undefined, origin: string): string => {
  if (given === undefined || !given.startsWith('/') || !URL.canParse(given, origin)) return '/';
  const { origin: of, pathname, search } = new URL(given, origin);
  // a browser takes a path with two slashes for another host
  return of === origin && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
};
