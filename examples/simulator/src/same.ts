/** Whether two values hold the same data. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map)
    return (
      b instanceof Map &&
      a.size === b.size &&
      [...a].every(([key, value]) => b.has(key) && isSame(value, b.get(key)))
    );
  if (a instanceof Set) return b instanceof Set && isSame([...a], [...b]);
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((each, i) => isSame(each, b[i]));
  const names = Object.keys(a).filter((name) => a[name as keyof typeof a] !== undefined);
  const others = Object.keys(b).filter((name) => b[name as keyof typeof b] !== undefined);
  return (
    names.length === others.length &&
    names.every((name) => isSame(a[name as keyof typeof a], b[name as keyof typeof b]))
  );
};
