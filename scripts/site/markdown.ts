/** A heading of a page, with the anchor that leads to it. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

/** Returns the anchor of a heading's text, as GitHub and the site write it. */
export const slugOf = (text: string): string =>
  text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<[^>]+>/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

/** Applies a function to the lines of a page that stand outside its code blocks. */
export const mapLines = (page: string, change: (line: string) => string): string => {
  let fence = '';
  return page
    .split('\n')
    .map((line) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (fence === '' && mark === '') return change(line);
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      return line;
    })
    .join('\n');
};

const prose = (page: string): readonly string[] => {
  const lines: string[] = [];
  mapLines(page, (line) => {
    lines.push(line);
    return line;
  });
  return lines;
};

/** Returns the headings of a page. A second heading of one text has `-1` in its anchor. */
export const headingsOf = (page: string): readonly Heading[] => {
  const seen = new Map<string, number>();
  return prose(page).flatMap((line) => {
    const [, marks = '', text = ''] = /^(#{1,6}) +(.+?) *$/.exec(line) ?? [];
    if (marks === '') return [];
    const slug = slugOf(text);
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return [{ level: marks.length, text, id: before === 0 ? slug : `${slug}-${String(before)}` }];
  });
};

// a code span holds no link; the last alternative is HTML, or a button of the home page
const ADDRESS = /`[^`]*`|(\]\()([^()\s]+)|(href="|link: )([^"\s]+)/g;

/** Applies a function to each address that the links of a page lead to. */
export const mapAddresses = (page: string, change: (address: string) => string): string =>
  mapLines(page, (line) =>
    line.replaceAll(ADDRESS, (all, open?: string, inline?: string, attribute?: string, other?: string) => {
      if (open !== undefined) return `${open}${change(inline ?? '')}`;
      return attribute === undefined ? all : `${attribute}${change(other ?? '')}`;
    }),
  );

/** Returns the addresses that the links of a page lead to, in their order. */
export const addressesOf = (page: string): readonly string[] => {
  const found: string[] = [];
  mapAddresses(page, (address) => {
    found.push(address);
    return address;
  });
  return found;
};

/** Returns the title of a page: its first heading, without marks. */
export const titleOf = (page: string): string | undefined => headingsOf(page)[0]?.text.replaceAll('`', '');
