/** Reads CSV by RFC 4180, character by character: another way than that in which it is written. */
export const fieldsOf = (csv: string): readonly (readonly string[])[] => {
  const lines: string[][] = [];
  let [field, line, isQuoted]: [string, string[], boolean] = ['', [], false];
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv.charAt(at);
    if (isQuoted && sign === '"' && csv.charAt(at + 1) === '"') {
      field += sign;
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === ',') {
      line.push(field);
      field = '';
    } else if (!isQuoted && sign === '\r' && csv.charAt(at + 1) === '\n') {
      lines.push([...line, field]);
      [field, line] = ['', []];
      at += 1;
    } else field += sign;
  }
  return lines;
};
